import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHints } from '../commands/key-hints.tsx'
import classes from './bottom-bar.module.css'
import { useStatus } from './status.ts'

const hints = [
  { name: 'move', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  { name: 'range', keys: ['Shift+ArrowDown'] },
  { name: 'pick', keys: ['Space'] },
  { name: 'role', keys: ['Enter'] },
  { name: 'letter', keys: ['letters'] },
  { name: 'remove', keys: ['Delete'] },
  { name: 'copy', keys: ['Mod+c'] },
  { name: 'fill', keys: ['Mod+d'] },
  { name: 'escape', keys: ['Escape'] },
] as const

/** What happened last, or the keys. */
export const HintLine = memo(function HintLine() {
  const { t } = useTranslation('grid')
  const { text, tone } = useStatus()
  return (
    <div className={classes.hints}>
      {text === '' ? (
        <KeyHints hints={hints.map(({ name, keys }) => ({ keys, text: t(`hint.${name}`) }))} />
      ) : (
        <span className={classes.said} data-tone={tone}>
          {text}
        </span>
      )}
    </div>
  )
})

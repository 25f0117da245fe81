import { useTranslation } from 'react-i18next'
import { KeyHints } from '../commands/key-hints.tsx'
import classes from './finder.module.css'

const hints = [
  { name: 'walk', keys: ['ArrowUp', 'ArrowDown'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'acts', keys: ['ArrowRight'] },
  { name: 'close', keys: ['Escape'] },
] as const

/** The keys of the finder. */
export function FinderFoot() {
  const { t } = useTranslation('find')
  return (
    <footer className={classes.foot} aria-hidden>
      <KeyHints hints={hints.map(({ name, keys }) => ({ keys, text: t(`hint.${name}`) }))} />
    </footer>
  )
}

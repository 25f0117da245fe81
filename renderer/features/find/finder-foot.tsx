import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../commands/key-caps.tsx'
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
      {hints.map(({ name, keys }) => (
        <span key={name} className={classes.hint}>
          {keys.map((key) => (
            <KeyCaps key={key} shortcut={key} />
          ))}
          {t(`hint.${name}`)}
        </span>
      ))}
    </footer>
  )
}

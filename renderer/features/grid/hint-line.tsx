import { useTranslation } from 'react-i18next'
import classes from './bottom-bar.module.css'
import { useStatus } from './status.ts'

/** The keys worth knowing, in the order in which they are used. */
const hints = ['move', 'range', 'pick', 'role', 'letter', 'remove', 'copy', 'fill', 'escape'] as const

/** What happened last, or the keys. */
export function HintLine() {
  const { t } = useTranslation('grid')
  const { text, tone } = useStatus()
  return (
    <div className={classes.hints}>
      {text === '' ? (
        hints.map((hint) => (
          <span key={hint} className={classes.hint}>
            <kbd className={classes.key}>{t(`key.${hint}`)}</kbd>
            {t(`hint.${hint}`)}
          </span>
        ))
      ) : (
        <span className={classes.said} data-tone={tone}>
          {text}
        </span>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import classes from './progress-bar.module.css'

interface ProgressBarProps {
  readonly decided: number
  readonly of: number
  /** The sentence beside it says the same. */
  readonly quiet?: boolean
}

/** How much is decided, as a bar with its numbers. */
export function ProgressBar({ decided, of, quiet = false }: ProgressBarProps) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const part = of === 0 ? 0 : decided / of
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden>
        <span data-done={part === 1 || undefined} style={{ width: `${part * 100}%` }} />
      </span>
      {quiet ? null : (
        <span className={classes.numbers}>{t('progress', { decided: number(decided), of: number(of) })}</span>
      )}
    </span>
  )
}

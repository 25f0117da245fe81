import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Check } from '../../../shared/evidence/verify.ts'
import classes from './check-lines.module.css'
import { useCheckText } from './use-check-text.ts'

const icons = { proved: IconCheck, refuted: IconX, open: IconQuestionMark } as const

/** What a pack proves, a line for each check: in the window, and on the page that checks packs anywhere. */
export function CheckLines({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation('evidence-check')
  const textOf = useCheckText()
  return (
    <ol className={classes.lines} aria-label={t('lines')}>
      {checks.map((check) => {
        const { name, outcome } = check
        const Icon = icons[outcome]
        return (
          <li key={name} className={classes.line} data-outcome={outcome}>
            <span className={classes.outcome}>
              <Icon size={15} stroke={2} aria-hidden />
              {t(`outcome.${outcome}`)}
            </span>
            <span className={classes.sentence}>{textOf(check)}</span>
          </li>
        )
      })}
    </ol>
  )
}

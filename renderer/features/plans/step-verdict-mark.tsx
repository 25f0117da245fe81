import { IconAlertTriangle, IconBan, IconCheck, IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import { verdictOf } from './step-summary.ts'
import classes from './step-verdict-mark.module.css'

const icons = { possible: IconCheck, already: IconEqual, limit: IconAlertTriangle, impossible: IconBan }

/** What a step comes to, by sign and word; done steps say so. */
export function StepVerdictMark({ step }: { readonly step: PlanStepView }) {
  const { t } = useTranslation('plan')
  if (step.state === 'applied') {
    return (
      <span className={classes.mark} data-verdict="applied">
        <IconCheck size={14} stroke={2} aria-hidden />
        {t('window.step.applied')}
      </span>
    )
  }
  const verdict = verdictOf(step)
  const Icon = icons[verdict]
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {t(`window.outcome.${verdict}`)}
    </span>
  )
}

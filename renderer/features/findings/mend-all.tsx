import { useTranslation } from 'react-i18next'
import { findingRules } from '../../../shared/policy/findings.ts'
import type { FindingKind } from '../../../shared/policy/findings.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { PutIntoPlan } from '../bulk/put-into-plan.tsx'
import { wishOf } from './filter.ts'
import type { FindingFilter } from './filter.ts'

/** As many as one question gives, and as a person can look through before a plan is applied. */
const mostAtOnce = 200

interface MendAllProps {
  readonly kind: FindingKind
  readonly filter: FindingFilter
  readonly total: number
}

/** The mends of all findings of one kind that are listed, as one plan. */
export function MendAll({ kind, filter, total }: MendAllProps) {
  const { t } = useTranslation('findings')
  const isOffered = findingRules[kind].mend === 'steps' && total > 1 && total <= mostAtOnce
  const page = useAnswer('findings.list', isOffered ? { ...wishOf(filter), limit: mostAtOnce } : null)
  const keys = page.state === 'ready' ? page.value.findings.map(({ key }) => key) : []
  const mend = useAnswer('findings.mend', keys.length > 0 ? { findings: keys } : null)
  if (!isOffered || mend.state !== 'ready' || mend.value.steps.length === 0) return null
  return (
    <PutIntoPlan
      steps={mend.value.steps}
      name={t('plan.name', { kind: t(`kind.${kind}`) })}
      of={keys.join('\n')}
    />
  )
}

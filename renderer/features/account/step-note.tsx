import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import { AdviceLine } from '../frame/advice-line.tsx'
import { FindingLines } from '../frame/finding-lines.tsx'
import type { Step } from './act.ts'
import classes from './step-note.module.css'
import { useRefusalText } from './use-refusal-text.ts'

/** What a step would come to, tried on the path that carries it out; nothing where that goes without saying. */
export function StepNote({ step }: { readonly step: Step | null }) {
  const { t } = useTranslation('account')
  const refusal = useRefusalText()
  const [settled] = useDebouncedValue(step, 200)
  const answer = useAnswer('bulk.try', step === null || settled === null ? null : { steps: [settled] })
  const outcome = answer.state === 'ready' ? answer.value[0] : undefined
  return (
    <div className={classes.note} role="status">
      {outcome && !outcome.ok ? <p className={classes.refused}>{refusal(outcome.why)}</p> : null}
      {outcome?.ok && !outcome.changes ? <p>{t('step.nothing')}</p> : null}
      {outcome?.ok ? <FindingLines findings={outcome.findings} /> : null}
      {outcome?.ok && outcome.advice[0] ? <AdviceLine advice={outcome.advice[0]} /> : null}
    </div>
  )
}

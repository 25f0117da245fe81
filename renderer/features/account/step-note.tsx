import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import { AdviceLine } from '../frame/advice-line.tsx'
import { FindingLines } from '../frame/finding-lines.tsx'
import type { Step } from './act.ts'
import classes from './step-note.module.css'
import { useRefusalText } from './use-refusal-text.ts'

/** What steps would come to, tried on the path that carries them out; nothing where that goes without saying. */
export function StepNote({ steps }: { readonly steps: readonly Step[] | null }) {
  const { t } = useTranslation('account')
  const refusal = useRefusalText()
  const key = steps === null ? '' : JSON.stringify(steps)
  const [settled] = useDebouncedValue(key, 200)
  const answer = useAnswer('bulk.try', steps === null || settled !== key ? null : { steps: [...steps] })
  const outcomes = answer.state === 'ready' ? answer.value : []
  const refused = outcomes.find((outcome) => !outcome.ok)
  const done = outcomes.flatMap((outcome) => (outcome.ok ? [outcome] : []))
  const advice = done.find((outcome) => outcome.advice[0])?.advice[0]
  return (
    <div className={classes.note} role="status">
      {refused && !refused.ok ? <p className={classes.refused}>{refusal(refused.why)}</p> : null}
      {done.length > 0 && !refused && done.every(({ changes }) => !changes) ? (
        <p>{t('step.nothing')}</p>
      ) : null}
      <FindingLines findings={done.flatMap(({ findings }) => findings)} />
      {advice && !refused ? <AdviceLine advice={advice} /> : null}
    </div>
  )
}

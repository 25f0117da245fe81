import { Button, Progress, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useTasks } from '../frame/tasks.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import foot from '../../ui/foot.module.css'
import { firstFocus } from '../../ui/first-focus.ts'
import { tally } from './line.ts'
import type { Judged, Line } from './line.ts'
import { PutIntoPlan } from './put-into-plan.tsx'
import classes from './review.module.css'
import type { Mode, Run } from './use-run.ts'

export interface ReviewFootProps {
  readonly lines: readonly Line[]
  readonly judged: readonly Judged[]
  readonly steps: readonly PlannedStep[]
  readonly tried: boolean
  readonly run: Run
  readonly planName: string
}

/** The acts: apply or put into a plan before, cancel while it runs, undo afterwards. */
export function ReviewFoot(props: ReviewFootProps) {
  const { run } = props
  const { t } = useTranslation('bulk')
  const { number } = useFormats()
  const close = useTasks((tasks) => tasks.close)
  const { now } = run
  switch (now.state) {
    case 'ready':
      return <Before {...props} />
    case 'running':
      return (
        <footer className={foot.foot}>
          <Progress
            className={classes.progress ?? ''}
            value={(now.outcomes.length / now.total) * 100}
            aria-label={t('running')}
            animated
          />
          <span role="status">
            {t('running.done', { done: number(now.outcomes.length), count: now.total })}
          </span>
          <Button variant="default" disabled={now.canceling} onClick={run.cancel}>
            {t(now.canceling ? 'canceling' : 'cancel.run')}
          </Button>
        </footer>
      )
    case 'undoing':
    case 'done':
      return (
        <footer className={foot.foot}>
          <span className={foot.space} />
          <Button
            variant="default"
            loading={now.state === 'undoing'}
            disabled={now.state === 'done' && now.ran.changes.length === 0}
            onClick={() => void run.undo()}
          >
            {t('undo')}
          </Button>
          <Button {...firstFocus} onClick={close}>
            {t('close')}
          </Button>
        </footer>
      )
  }
}

/** What is refused now no order would make possible, and what is so already needs no plan. */
function plannable(judged: readonly Judged[]): readonly PlannedStep[] {
  return judged.flatMap(({ line, kind }) =>
    line.step && (kind === 'possible' || kind === 'limit') ? [line.step] : [],
  )
}

function Before({ lines, judged, steps, tried, run, planName }: ReviewFootProps) {
  const { t } = useTranslation('bulk')
  const problem = useProblemText()
  // In plan mode nothing is done at once.
  const planning = usePlanMode() !== null
  const [mode, setMode] = useState<Mode>('all')
  const count = tally(judged)
  const changes = count.possible + count.limit
  const blocked = mode === 'all' && count.refused > 0
  const failure = run.now.state === 'ready' ? run.now.failure : null
  const says =
    failure !== null
      ? problem(failure)
      : blocked
        ? t('blocked', { count: count.refused })
        : count.limit > 0
          ? t('limits', { count: count.limit })
          : ''
  return (
    <footer className={foot.foot}>
      {steps.length > 1 && !planning ? (
        <SegmentedControl
          size="xs"
          aria-label={t('mode')}
          value={mode}
          data={[
            { value: 'all', label: t('mode.all') },
            { value: 'possible', label: t('mode.possible') },
          ]}
          onChange={(value) => setMode(value)}
        />
      ) : null}
      <p className={foot.says} role="status" data-tone={failure || blocked ? 'refused' : undefined}>
        {says}
      </p>
      <PutIntoPlan steps={plannable(judged)} name={planName} of={lines} />
      {planning ? null : (
        <Button disabled={!tried || changes === 0 || blocked} onClick={() => void run.start(steps, mode)}>
          {t('apply', { count: changes })}
        </Button>
      )}
    </footer>
  )
}

import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepOutcome } from '../../../shared/contract/step.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { useTasks } from '../frame/tasks.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { judge } from './line.ts'
import type { Line, OutcomeKind, Phase } from './line.ts'
import { ReviewEnd } from './review-end.tsx'
import { ReviewFilter } from './review-filter.tsx'
import { ReviewFoot } from './review-foot.tsx'
import { ReviewList } from './review-list.tsx'
import classes from './review.module.css'
import task from './task.module.css'
import type { Run, RunState } from './use-run.ts'
import { useTrial } from './use-trial.ts'

export interface ReviewProps {
  /** The same array for as long as nothing else is chosen. */
  readonly lines: readonly Line[]
  readonly run: Run
  /** Whom all of it is about, where that is one person. */
  readonly about?: string
  /** What a new plan is called at first. */
  readonly planName: string
  /** Shown while there is nothing to review. */
  readonly empty: ReactNode
}

/** Steps before they happen, while they happen, and what became of each; with the ways to make them happen. */
export function Review({ lines, run, about, planName, empty }: ReviewProps) {
  const { t } = useTranslation('bulk')
  const problem = useProblemText()
  const [chosen, setChosen] = useState<OutcomeKind | null>(null)
  const steps = useMemo(() => lines.flatMap(({ step }) => step ?? []), [lines])
  const ready = run.now.state === 'ready'
  const trial = useTrial(ready ? steps : null)
  const phase = phases[run.now.state]
  const past = phase === 'after'
  const outcomes = outcomesOf(run.now) ?? (trial.state === 'tried' ? trial.outcomes : null)
  const judged = useMemo(() => judge(lines, outcomes ?? []), [lines, outcomes])
  const filtered = chosen === null ? judged : judged.filter(({ kind }) => kind === chosen)
  const shown = filtered.length === 0 ? judged : filtered
  useLocked(run.now.state === 'running' || run.now.state === 'undoing')

  if (lines.length === 0) return <div className={task.main}>{empty}</div>
  return (
    <div className={task.main}>
      {run.now.state === 'done' ? <ReviewEnd ran={run.now.ran} total={run.now.total} /> : null}
      <header className={classes.head}>
        <h3 className={classes.title}>{t(past ? 'head.past' : 'head')}</h3>
        <ReviewFilter
          judged={judged}
          past={past}
          chosen={filtered.length === 0 ? null : chosen}
          onChoose={setChosen}
        />
      </header>
      {trial.state === 'failed' ? (
        <EmptyState title={t('untried')} text={problem(trial.failure)} />
      ) : ready && trial.state === 'trying' ? (
        <div className={classes.waiting} role="status" aria-label={t('trying', { count: steps.length })}>
          <RowsSkeleton rows={Math.min(lines.length, 8)} />
        </div>
      ) : (
        <ReviewList
          label={t(past ? 'head.past' : 'head')}
          judged={shown}
          phase={phase}
          about={about ?? null}
        />
      )}
      <ReviewFoot
        lines={lines}
        judged={judged}
        steps={steps}
        tried={trial.state === 'tried'}
        run={run}
        planName={planName}
      />
    </div>
  )
}

const phases: Readonly<Record<RunState['state'], Phase>> = {
  ready: 'before',
  running: 'during',
  done: 'after',
  undoing: 'after',
}

/** What the run has answered so far; null: it has not begun. */
function outcomesOf(now: RunState): readonly StepOutcome[] | null {
  switch (now.state) {
    case 'ready':
      return null
    case 'running':
      return now.outcomes
    case 'done':
    case 'undoing':
      return now.ran.outcomes
  }
}

/** Holds the task's window open for as long as something is being carried out. */
function useLocked(locked: boolean): void {
  useEffect(() => {
    useTasks.setState({ locked })
    return () => useTasks.setState({ locked: false })
  }, [locked])
}

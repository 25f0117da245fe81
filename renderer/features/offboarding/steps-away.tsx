import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Offboarding } from '../../../shared/contract/offboarding.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { judge, lineOf, tally } from '../bulk/line.ts'
import type { Line } from '../bulk/line.ts'
import { PutIntoPlan } from '../bulk/put-into-plan.tsx'
import { ReviewList } from '../bulk/review-list.tsx'
import review from '../bulk/review.module.css'
import foot from '../../ui/foot.module.css'
import task from '../bulk/task.module.css'
import { useTrial } from '../bulk/use-trial.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './offboarding-window.module.css'

export interface StepsAwayProps {
  readonly found: Offboarding
  /** Only the keeper may note a day of leaving in a plan: no platform knows that act. */
  readonly actsAsKeeper: boolean
  readonly leftOn: string
  /** Posts that nobody was chosen for. */
  readonly open: number
  readonly failure: Failure | null
  readonly planName: string
  /** The button that does it now. */
  readonly act: ReactNode
}

/** The steps that take every way away, in their order, with what each needs on the platform. */
export function StepsAway({ found, actsAsKeeper, leftOn, open, failure, planName, act }: StepsAwayProps) {
  const { t } = useTranslation('offboarding')
  const problem = useProblemText()
  // In plan mode nothing is done at once.
  const planning = usePlanMode() !== null
  const lines = useMemo(() => linesOf(found), [found])
  const trial = useTrial(found.steps)
  const outcomes = trial.state === 'tried' ? trial.outcomes : null
  const judged = useMemo(() => judge(lines, outcomes ?? []), [lines, outcomes])
  const refused = tally(judged).refused
  const noted: PlannedStep = { command: 'members.update', input: { member: found.member, set: { leftOn } } }
  const steps = actsAsKeeper ? [...found.steps, noted] : found.steps
  const says = failure ? problem(failure) : refused > 0 ? t('refused', { count: refused }) : ''
  return (
    <div className={task.main}>
      <header className={review.head}>
        <h3 className={review.title}>{t('steps')}</h3>
        <span className={task.note}>{t('steps.count', { count: lines.length })}</span>
      </header>
      {open > 0 ? (
        <p className={classes.open} role="status">
          {t(actsAsKeeper ? 'posts.open' : 'posts.open.member', { count: open })}
        </p>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title={t('steps.none')} text={t('steps.none.text')} />
      ) : (
        <ReviewList label={t('steps')} judged={judged} advised about={found.member} />
      )}
      <footer className={foot.foot}>
        <p className={foot.says} role="status" data-tone={says === '' ? undefined : 'refused'}>
          {says}
        </p>
        <PutIntoPlan
          steps={lines.length === 0 ? [] : steps}
          name={planName}
          of={`${found.member} ${leftOn}`}
        />
        {planning ? null : act}
      </footer>
    </div>
  )
}

/** An invitation is known by its id alone; where it is for, and as what, stands among the ways. */
function linesOf({ steps, ways }: Offboarding): readonly Line[] {
  const invitations = new Map(
    ways.flatMap((way) => (way.way === 'invitation' ? [[way.invitation, way]] : [])),
  )
  return steps.map((step) => {
    const line = lineOf(step)
    const offered = invitations.get(line.subject.invitation ?? '')
    return offered
      ? { ...line, subject: { ...line.subject, account: offered.account, role: offered.role } }
      : line
  })
}

import { IconCircleCheck, IconListCheck, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '../../../shared/contract/plans.ts'
import { planStates } from '../../../shared/model/plan.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useView } from '../../client/view.ts'
import { NewPlanButton } from './new-plan-button.tsx'
import classes from './plan-list.module.css'

const icons = { open: IconListCheck, finished: IconCircleCheck, discarded: IconTrash }

interface PlanListProps {
  readonly plans: readonly PlanSummary[]
  readonly chosen: string | undefined
}

/** The plans by what became of them; the open ones first. */
export function PlanList({ plans, chosen }: PlanListProps) {
  const { t } = useTranslation('plan')
  return (
    <nav className={classes.side} aria-label={t('window.list')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('window.title')}</h2>
        <NewPlanButton variant="sign" />
      </header>
      <div className={classes.list}>
        {planStates.map((state) => {
          const some = plans.filter((plan) => plan.state === state)
          if (some.length === 0) return null
          return (
            <section key={state} className={classes.group}>
              <h3 className={classes.state}>{t(`window.group.${state}`)}</h3>
              <ul className={classes.plans}>
                {some.map((plan) => (
                  <PlanEntry key={plan.id} plan={plan} chosen={plan.id === chosen} />
                ))}
              </ul>
            </section>
          )
        })}
        {plans.length === 0 ? <p className={classes.empty}>{t('window.list.empty')}</p> : null}
      </div>
    </nav>
  )
}

function PlanEntry({ plan, chosen }: { readonly plan: PlanSummary; readonly chosen: boolean }) {
  const { t } = useTranslation('plan')
  const open = useView((view) => view.open)
  const collecting = usePlanMode() === plan.id
  const Icon = icons[plan.state]
  const facts = [
    plan.steps === 0 ? t('window.count.zero') : t('window.count', { count: plan.steps }),
    ...(plan.applied > 0 && plan.state === 'open'
      ? [t('window.count.applied', { count: plan.applied })]
      : []),
  ]
  return (
    <li>
      <button
        type="button"
        className={classes.plan}
        data-plan
        data-collecting={collecting || undefined}
        aria-current={chosen ? 'page' : undefined}
        onClick={() => open('plans', { plan: plan.id })}
        onKeyDown={walk}
      >
        <Icon className={classes.icon} size={16} stroke={1.6} aria-hidden />
        <span className={classes.words}>
          <span className={classes.name}>{plan.name}</span>
          <span className={classes.facts}>{facts.join(' · ')}</span>
        </span>
      </button>
    </li>
  )
}

/** Arrows go from plan to plan, whatever stands between them. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const list = event.currentTarget.closest('nav')
  if (by === 0 || !list) return
  event.preventDefault()
  const all = [...list.querySelectorAll<HTMLElement>('[data-plan]')]
  all[all.indexOf(event.currentTarget) + by]?.focus()
}

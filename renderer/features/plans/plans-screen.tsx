import { IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { NewPlanButton } from './new-plan-button.tsx'
import { Announcer } from '../../ui/announcer.tsx'
import { PlanList } from './plan-list.tsx'
import { PlanPage } from './plan-page.tsx'
import classes from './plans-screen.module.css'

/** Every plan, and beside the list the one that is chosen. */
export function PlansScreen() {
  const { t } = useTranslation('plan')
  const plans = useAnswer('plans.list', {})
  const chosen = useView((view) => view.plan)
  const none = plans.state === 'ready' && plans.value.length === 0
  return (
    <div className={classes.screen}>
      <PlanList plans={plans.state === 'ready' ? plans.value : []} chosen={chosen} />
      {chosen !== undefined ? (
        <PlanPage key={chosen} plan={chosen} />
      ) : plans.state === 'loading' ? (
        <RowsSkeleton />
      ) : (
        <EmptyState
          icon={IconListCheck}
          title={t(none ? 'window.none' : 'window.choose')}
          text={t(none ? 'window.none.text' : 'window.choose.text')}
        >
          {none ? <NewPlanButton variant="filled" /> : undefined}
        </EmptyState>
      )}
      <Announcer />
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconArrowsSort, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contract/plans.ts'
import { setPlanMode } from '../../client/plan-mode.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { AddedRows } from './added-rows.ts'
import { announce } from '../../ui/announcer.tsx'
import classes from './plan-steps.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { StepList } from './step-list.tsx'
import type { StepSelection } from './step-selection.ts'
import type { StepActs } from './use-step-acts.ts'

interface PlanStepsProps {
  readonly view: PlanView
  readonly acts: StepActs
  /** Invitations that only the plan sends. */
  readonly added: AddedRows['invitations']
  readonly selection: StepSelection
  /** A step to show and to go to. */
  readonly sought: string | null
  readonly onSelect: (selection: StepSelection) => void
  readonly onFound: () => void
}

/** The steps of a plan with what is said about all of them; or how steps get here. */
export function PlanSteps(props: PlanStepsProps) {
  const { t } = useTranslation('plan')
  const { view, acts, selection, onSelect } = props
  const open = view.state === 'open'
  if (view.list.length === 0) return <NoSteps plan={view.id} open={open} />
  const useOrder = async (order: readonly string[]) => {
    await acts.reorder(order)
    announce(t('window.order.used'))
  }
  const { order } = view
  return (
    <>
      {open && order ? (
        <div className={classes.order}>
          <IconArrowsSort size={16} stroke={1.7} aria-hidden />
          <span>{t('window.order')}</span>
          <Button variant="default" size="compact-sm" onClick={() => void useOrder(order)}>
            {t('window.order.use')}
          </Button>
        </div>
      ) : null}
      {selection.ids.size > 0 ? <SelectionBar acts={acts} selection={selection} onSelect={onSelect} /> : null}
      <StepList {...props} />
      {open ? <p className={classes.keys}>{t('window.keys')}</p> : null}
    </>
  )
}

function NoSteps({ plan, open }: { readonly plan: string; readonly open: boolean }) {
  const { t } = useTranslation('plan')
  if (!open) return <EmptyState icon={IconListCheck} title={t('window.empty.closed')} />
  return (
    <EmptyState icon={IconListCheck} title={t('window.empty')} text={t('window.empty.text')}>
      <Button
        variant="default"
        onClick={() => {
          setPlanMode(plan)
          useView.getState().open('accounts')
        }}
      >
        {t('window.empty.go')}
      </Button>
    </EmptyState>
  )
}

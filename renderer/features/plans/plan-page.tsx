import { IconListCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contract/plans.ts'
import { AddedNames } from '../../client/names.ts'
import { useAnswer, useIsStale } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { addedRows } from './added-rows.ts'
import { EffectPanel } from './effect-panel.tsx'
import { PlanHeader } from './plan-header.tsx'
import classes from './plan-page.module.css'
import { PlanSteps } from './plan-steps.tsx'
import { noSelection, within } from './step-selection.ts'
import { verdictOf } from './step-summary.ts'
import { useStepActs } from './use-step-acts.ts'

/** One plan: its name and note, its steps in order, and what they would do. */
export function PlanPage({ plan }: { readonly plan: string }) {
  const { t } = useTranslation('plan')
  const text = useFailureText()
  const answer = useAnswer('plans.show', { plan })
  const stale = useIsStale(answer)
  if (answer.state === 'loading') return <RowsSkeleton />
  if (answer.state === 'ready') return <ShownPlan view={answer.value} stale={stale} />
  const gone = answer.failure.code === 'not-found'
  return (
    <EmptyState
      main
      icon={IconListCheck}
      title={t(gone ? 'window.gone' : 'window.failed')}
      text={gone ? t('window.gone.text') : text(answer.failure)}
    />
  )
}

function ShownPlan({ view, stale }: { readonly view: PlanView; readonly stale: boolean }) {
  const { t } = useTranslation('plan')
  const [chosen, setChosen] = useState(noSelection)
  const [sought, setSought] = useState<string | null>(null)
  const acts = useStepActs(view, stale)
  const staged = acts.steps.filter(({ state }) => state === 'staged')
  const ids = staged.map(({ id }) => id)
  const selection = within(chosen, ids)
  const selectPossible = () => {
    const possible = staged.filter((step) => verdictOf(step) !== 'impossible').map(({ id }) => id)
    setChosen({ ids: new Set(possible), anchor: possible[0] ?? null })
  }
  const { list } = view
  const added = useMemo(
    () => addedRows(list, (name, number) => t('window.added-by', { name, number })),
    [list, t],
  )
  const names = useMemo(
    () => ({
      accountOf: (id: string) => added.accounts.get(id),
      memberOf: (id: string) => added.members.get(id),
    }),
    [added],
  )
  return (
    <AddedNames value={names}>
      <div className={classes.page}>
        <div className={classes.main}>
          <PlanHeader view={view} staged={staged} selection={selection} />
          <PlanSteps
            view={view}
            acts={acts}
            added={added.invitations}
            selection={selection}
            sought={sought}
            onSelect={setChosen}
            onFound={() => setSought(null)}
          />
        </div>
        <EffectPanel view={view} onSeek={setSought} onSelectPossible={selectPossible} />
      </div>
    </AddedNames>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStepView, PlanView } from '../../../shared/contract/plans.ts'
import { runCommand } from '../../client/use-command.ts'
import { announce } from '../../ui/announcer.tsx'
import { sameOrder } from './step-order.ts'

/** The steps as the person sees them, and what can be done to their order and their ticks. */
export interface StepActs {
  readonly steps: readonly PlanStepView[]
  /** Ids of the staged steps in a new order. Shown at once; put back where it is refused. */
  readonly reorder: (ids: readonly string[]) => Promise<void>
  readonly drop: (ids: readonly string[]) => Promise<void>
  readonly tick: (ids: readonly string[], done: boolean) => Promise<void>
}

/** Foretells the order until the back end has told the truth after the last command. */
export function useStepActs(view: PlanView, stale: boolean): StepActs {
  const { t } = useTranslation('plan')
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [waiting, setWaiting] = useState(0)
  if (order && waiting === 0 && !stale) setOrder(null)
  return {
    steps: inOrder(view.list, order),
    reorder: async (ids) => {
      const base = inOrder(view.list, order).flatMap(({ id, state }) => (state === 'staged' ? [id] : []))
      if (sameOrder(ids, base)) return
      setOrder(ids)
      setWaiting((count) => count + 1)
      const moved = await runCommand('plans.reorder', { plan: view.id, base, steps: [...ids] })
      setWaiting((count) => count - 1)
      if (!moved.ok) setOrder(null)
    },
    drop: async (ids) => {
      const dropped = await runCommand('plans.drop-steps', { steps: [...ids] })
      if (dropped.ok) announce(t('window.dropped', { count: ids.length }))
    },
    tick: async (ids, done) => {
      const ticked = await runCommand('plans.tick', { steps: [...ids], done })
      if (ticked.ok) announce(t(done ? 'window.ticked' : 'window.unticked', { count: ids.length }))
    },
  }
}

/** Applied steps stay where they are; the staged ones fill the places between them in the order given. */
function inOrder(list: readonly PlanStepView[], order: readonly string[] | null): readonly PlanStepView[] {
  const steps = list.toSorted((a, b) => a.place - b.place)
  if (!order) return steps
  const at = new Map(order.map((id, place) => [id, place]))
  const rank = ({ id }: PlanStepView) => at.get(id) ?? order.length
  const staged = steps.filter(({ state }) => state === 'staged').toSorted((a, b) => rank(a) - rank(b))
  let next = 0
  return steps.map((step) => (step.state === 'staged' ? staged[next++]! : step))
}

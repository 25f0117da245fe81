import { create } from 'zustand'
import { planModeNow } from '../../../client/plan-mode.ts'
import type { Step } from '../../account/act.ts'
import type { Move } from '../moved-children.ts'

/** Moves that are being carried out. The tree shows them as if they were done. */
export const useForetold = create<{ readonly moves: readonly Move[] }>()(() => ({ moves: [] }))

/**
 * Shows accounts where these steps put them until their end is known: what a hand has put down does not wait for a
 * disk. After that the tree shows what the record says, so what was refused goes back. In a plan nothing moves yet.
 */
export function foretell(steps: readonly Step[], end: Promise<unknown>): void {
  if (planModeNow() !== null) return
  const mine = steps.flatMap((step) => (step.command === 'links.move' ? movesOf(step.input) : []))
  if (mine.length === 0) return
  useForetold.setState(({ moves }) => ({ moves: [...moves, ...mine] }))
  void end.finally(() =>
    useForetold.setState(({ moves }) => ({ moves: moves.filter((move) => !mine.includes(move)) })),
  )
}

function movesOf({ children, from, to }: Extract<Step, { command: 'links.move' }>['input']): Move[] {
  return children.map((child) => ({ child, from, to }))
}

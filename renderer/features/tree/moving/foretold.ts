import { create } from 'zustand'
import { afterPaint } from '../../../client/after-paint.ts'
import { planModeNow } from '../../../client/plan-mode.ts'
import type { Step } from '../../account/act.ts'
import type { Move } from '../moved-children.ts'

/** Moves that are being carried out. The tree shows them as if they were done. */
export const useForetold = create<{ readonly moves: readonly Move[] }>()(() => ({ moves: [] }))

/**
 * Shows accounts where these steps put them, and carries the steps out once that is painted: what a hand has put down
 * does not wait for a disk, nor for what the record says of it. From the end on the tree shows what the record says, so
 * what was refused goes back. In a plan nothing moves yet, and what moves no account is carried out at once.
 */
export function foretell(steps: readonly Step[], carryOut: () => Promise<unknown>): void {
  const mine =
    planModeNow() === null
      ? steps.flatMap((step) => (step.command === 'links.move' ? movesOf(step.input) : []))
      : []
  if (mine.length === 0) return void carryOut()
  useForetold.setState(({ moves }) => ({ moves: [...moves, ...mine] }))
  const forget = () =>
    useForetold.setState(({ moves }) => ({ moves: moves.filter((move) => !mine.includes(move)) }))
  afterPaint(() => void carryOut().finally(forget))
}

function movesOf({ children, from, to }: Extract<Step, { command: 'links.move' }>['input']): Move[] {
  return children.map((child) => ({ child, from, to }))
}

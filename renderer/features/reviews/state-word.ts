import type { AnswerKind } from './answer-word.tsx'
import type { Judged } from './judged.ts'

/** What an item has come to so far, as one of the words that the list has for it. */
export type StateWord =
  | { readonly kind: 'yours' }
  | { readonly kind: 'waits'; readonly first: string; readonly others: number }
  | {
      readonly kind: 'answer'
      readonly answer: AnswerKind
      readonly role: string | null
      readonly settled: boolean
    }

interface StateOf {
  /** Whose answers are entered. */
  readonly reviewer: string | null
  /** The review is over, so nobody is waited for. */
  readonly isOver: boolean
}

/** The word for an item in the list. */
export function stateWord({ outcome }: Judged, { reviewer, isOver }: StateOf): StateWord {
  const { state, answer, role, waiting } = outcome
  if (state === 'disagreed') return { kind: 'answer', answer: 'disagreed', role: null, settled: false }
  if (answer !== null) return { kind: 'answer', answer, role, settled: state === 'settled' }
  if (isOver) return { kind: 'answer', answer: 'open', role: null, settled: false }
  if (reviewer !== null && waiting.includes(reviewer)) return { kind: 'yours' }
  const [first, ...others] = waiting
  if (first === undefined) return { kind: 'answer', answer: 'nobody', role: null, settled: false }
  return { kind: 'waits', first, others: others.length }
}

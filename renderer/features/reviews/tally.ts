import type { Judged } from './judged.ts'

/** What finishing a review would come to. */
export interface Tally {
  readonly keep: number
  readonly change: number
  readonly remove: number
  readonly unknown: number
  /** Nobody has answered to the end: they stay as they are. */
  readonly undecided: number
  readonly disagreed: number
  /** Of those to change or remove, whose grant is gone or another by now: they make no step. */
  readonly gone: number
  /** Steps of the plan. */
  readonly steps: number
}

export function tallyOf(judged: readonly Judged[]): Tally {
  const tally = { keep: 0, change: 0, remove: 0, unknown: 0, undecided: 0, disagreed: 0, gone: 0, steps: 0 }
  for (const { outcome, now } of judged) {
    if (outcome.state === 'disagreed') tally.disagreed += 1
    else if (outcome.answer === null) tally.undecided += 1
    else tally[outcome.answer] += 1
    if (outcome.answer !== 'change' && outcome.answer !== 'remove') continue
    tally[now === undefined ? 'steps' : 'gone'] += 1
  }
  return tally
}

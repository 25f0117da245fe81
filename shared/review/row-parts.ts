import type { ItemFacts, ItemRow, ReviewContent, ReviewRow, Settled } from '../model/review.ts'
import type { JudgedItem } from './outcome.ts'

/** What rows of reviews keep as JSON. It was checked when it came in, so it is read without asking again. */

export function contentOf({ content }: Pick<ReviewRow, 'content'>): ReviewContent {
  return JSON.parse(content) as ReviewContent
}

export function factsOf({ facts }: Pick<ItemRow, 'facts'>): ItemFacts {
  return JSON.parse(facts) as ItemFacts
}

/** The last list that was read: neighbours mostly have the same reviewers. */
let last: { readonly text: string; readonly ids: readonly string[] } = { text: '[]', ids: [] }

export function reviewersOf({ reviewers: text }: Pick<ItemRow, 'reviewers'>): readonly string[] {
  if (text !== last.text) last = { text, ids: JSON.parse(text) as readonly string[] }
  return last.ids
}

export function settledOf({ settled }: Pick<ItemRow, 'settled'>): Settled | null {
  return settled === undefined ? null : (JSON.parse(settled) as Settled)
}

/** What is asked of an item to know what its decisions come to. */
export function judgedOf(
  row: Pick<ItemRow, 'member' | 'reviewers' | 'settled'>,
): JudgedItem & { readonly settled: Settled | null } {
  return { member: row.member, reviewers: reviewersOf(row), settled: settledOf(row) }
}

import type { ReviewItem } from '../../../shared/contract/reviews.ts'
import { equalityKey } from '../../../shared/review/equal.ts'

/** In what items differ that are not to be decided together, the coarsest first. */
export const differences = ['system', 'kind', 'role', 'reasons'] as const
export type Difference = (typeof differences)[number]

const parts: Readonly<Record<Difference, (item: ReviewItem) => string>> = {
  system: ({ facts }) => facts.account.system,
  kind: ({ facts }) => facts.account.kind,
  role: ({ role, raw }) => `${role} ${raw ?? ''}`,
  reasons: ({ facts }) =>
    facts.reasons
      .map(({ reason }) => reason)
      .toSorted()
      .join(),
}

/** The first in which some of the items differ; null: one answer may be given for all of them. */
export function differenceOf(items: readonly ReviewItem[]): Difference | null {
  const [first] = items
  if (!first) return null
  return differences.find((part) => items.some((item) => parts[part](item) !== parts[part](first))) ?? null
}

/** Those that may be decided together with an item, in their order. */
export function equalTo(item: ReviewItem, items: readonly ReviewItem[]): readonly ReviewItem[] {
  const key = keyOf(item)
  return items.filter((each) => keyOf(each) === key)
}

/** Kept, because thousands of items are asked for theirs whenever the person goes on to another. */
const keys = new WeakMap<ReviewItem, string>()

function keyOf(item: ReviewItem): string {
  const key = keys.get(item) ?? equalityKey(item)
  keys.set(item, key)
  return key
}

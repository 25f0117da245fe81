import { judge } from '../../../renderer/features/reviews/judged.ts'
import type { Judged } from '../../../renderer/features/reviews/judged.ts'
import type { MovedItem, ReviewItem } from '../../../shared/contract/reviews.ts'
import type { DecisionRow, ItemFacts } from '../../../shared/model/review.ts'

type Given = Partial<Omit<ReviewItem, 'facts'>> & { readonly facts?: Partial<ItemFacts> }

/** Bo is Admin of Fjord Sport; Anna decides. */
export function item(id: string, { facts = {}, ...given }: Given = {}): ReviewItem {
  return {
    id,
    member: 'bo',
    account: 'fjord',
    role: 'admin',
    raw: null,
    reviewers: ['anna'],
    settled: null,
    ...given,
    facts: {
      member: { id: 'bo', name: 'Bo Lind', email: 'bo@n.example' },
      account: { id: 'fjord', name: 'Fjord Sport', system: 'google-ads', kind: 'client' },
      reach: 1,
      reasons: [],
      risk: 0,
      ...facts,
    },
  }
}

export function said(
  about: string,
  reviewer: string,
  answer: DecisionRow['answer'],
  more: Partial<DecisionRow> = {},
): DecisionRow {
  return { item: about, reviewer, answer, at: '2026-11-29T10:00:00.000Z', by: reviewer, ...more }
}

export function judged(
  items: readonly ReviewItem[],
  decisions: readonly DecisionRow[] = [],
  moved: readonly MovedItem[] = [],
): readonly Judged[] {
  return judge(items, decisions, moved)
}

export const anna = { reviewer: 'anna', email: 'anna@n.example' }

import { reviewOrders } from '../../../shared/model/review.ts'
import type { ReviewOrder } from '../../../shared/model/review.ts'
import { fold } from '../../ui/fold.ts'
import { waitsForThem } from './deciding.ts'
import type { Decider } from './deciding.ts'
import type { Judged } from './judged.ts'

/** Which items the list shows. */
export const itemFilters = ['all', 'waiting', 'undecided', 'disagreed', 'decided', 'changed'] as const
export type ItemFilter = (typeof itemFilters)[number]

/** Under heads of what the review is by, or flat by risk. */
export const arrangements = [...reviewOrders, 'risk'] as const
export type Arrangement = (typeof arrangements)[number]

/** A head above the items that belong to it, or an item. */
export type ItemLine =
  | {
      readonly line: 'head'
      readonly by: ReviewOrder
      readonly id: string
      readonly first: Judged
      readonly count: number
    }
  | { readonly line: 'item'; readonly judged: Judged }

function passes(judged: Judged, filter: ItemFilter, decider: Decider | null): boolean {
  const { outcome, item } = judged
  switch (filter) {
    case 'all':
      return true
    case 'waiting':
      return waitsForThem(judged, decider)
    case 'undecided':
      return outcome.state === 'open'
    case 'disagreed':
      return outcome.state === 'disagreed'
    case 'decided':
      return outcome.state === 'agreed' || outcome.state === 'settled'
    case 'changed':
      return item.facts.change === 'new' || item.facts.change === 'changed'
  }
}

/** How many items each filter would show. */
export function filterCounts(
  judged: readonly Judged[],
  decider: Decider | null,
): Readonly<Record<ItemFilter, number>> {
  const counts = { all: 0, waiting: 0, undecided: 0, disagreed: 0, decided: 0, changed: 0 }
  for (const each of judged)
    for (const filter of itemFilters) counts[filter] += passes(each, filter, decider) ? 1 : 0
  return counts
}

export interface Wanted {
  readonly filter: ItemFilter
  readonly decider: Decider | null
  readonly query: string
  /** The word for the role of an item, in which is searched too. */
  readonly roleOf: (judged: Judged) => string
}

/** Items that pass the filter and in which every word of the query stands, in their order. */
export function shownItems(
  judged: readonly Judged[],
  { filter, decider, query, roleOf }: Wanted,
): readonly Judged[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const passing = filter === 'all' ? judged : judged.filter((each) => passes(each, filter, decider))
  if (words.length === 0) return passing
  return passing.filter((each) => {
    const text = `${textOf(each)} ${fold(roleOf(each))}`
    return words.every((word) => text.includes(word))
  })
}

/** Kept from one sign of the query to the next; what an item says never changes. */
const texts = new WeakMap<Judged['item'], string>()

function textOf({ item }: Judged): string {
  const { member, account, manager } = item.facts
  const text =
    texts.get(item) ??
    fold(
      [member.name, member.email, member.team, account.name, account.externalId, manager?.name]
        .filter((part) => part !== undefined)
        .join(' '),
    )
  texts.set(item, text)
  return text
}

/** The heads of an arrangement stand as their first item stands: whatever is gravest comes first. */
export function itemLines(shown: readonly Judged[], arrangement: Arrangement): readonly ItemLine[] {
  if (arrangement === 'risk') return shown.map((judged) => ({ line: 'item', judged }))
  const lines: ItemLine[] = []
  for (const [id, group] of Map.groupBy(shown, (each) => headOf(each, arrangement))) {
    lines.push({ line: 'head', by: arrangement, id, first: group[0]!, count: group.length })
    for (const judged of group) lines.push({ line: 'item', judged })
  }
  return lines
}

/** The account, person or manager under whose head an item stands. */
function headOf({ item: { facts, member, account } }: Judged, by: ReviewOrder): string {
  if (by === 'member') return member
  return by === 'account' ? account : (facts.manager?.id ?? '')
}

import type { Account } from '../../../shared/model/account.ts'
import { fold } from '../../ui/fold.ts'
import { waitsFor } from './waiting.ts'
import type { Waiting, WaitsFor } from './waiting.ts'

export const orders = ['age', 'expiry'] as const
export type Order = (typeof orders)[number]

export type PendingLine =
  | { readonly kind: 'head'; readonly waitsFor: WaitsFor; readonly count: number }
  | { readonly kind: 'row'; readonly row: Waiting }

type AccountOf = (id: string) => Account | undefined

/** Rows under the heads of those who have to act, in the order asked for. */
export function pendingLines(rows: readonly Waiting[], order: Order): readonly PendingLine[] {
  return waitsFor.flatMap((who): readonly PendingLine[] => {
    const group = rows.filter((row) => row.waitsFor === who).toSorted(by[order])
    if (group.length === 0) return []
    return group
      .map((row): PendingLine => ({ kind: 'row', row }))
      .toSpliced(0, 0, { kind: 'head', waitsFor: who, count: group.length })
  })
}

const by: Readonly<Record<Order, (a: Waiting, b: Waiting) => number>> = {
  age: (a, b) => soonest(a.since, b.since) || byId(a, b),
  expiry: (a, b) => soonest(a.until, b.until) || soonest(a.since, b.since) || byId(a, b),
}

/** Any order will do for the rest, if it is always the same; `localeCompare` is too slow for thousands. */
function byId(a: Waiting, b: Waiting): number {
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** The earlier moment first; what nobody knows last. */
function soonest(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity)
}

/** Rows in which every word of the query stands: in names and ids of accounts, or in the address. */
export function matchingRows(
  rows: readonly Waiting[],
  query: string,
  accountOf: AccountOf,
): readonly Waiting[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = texts.get(row) ?? fold(textOf(row, accountOf))
    texts.set(row, text)
    return words.every((word) => text.includes(word))
  })
}

/** Kept from one sign of the query to the next; a changed name makes another row. */
const texts = new WeakMap<Waiting, string>()

function textOf(row: Waiting, accountOf: AccountOf): string {
  const ids = row.kind === 'link' ? [row.link.parent, row.link.child] : [row.invitation.account]
  const accounts = ids.flatMap((id) => {
    const account = accountOf(id)
    return account ? [account.name, account.externalId ?? ''] : []
  })
  return [...accounts, row.kind === 'invitation' ? row.invitation.email : ''].join(' ')
}

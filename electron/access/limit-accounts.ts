import type { Finding } from '../../shared/contract/finding.ts'
import { kindCodes } from './codes.ts'
import { isOfGoogle } from './limit-change.ts'
import type { LimitedChange } from './limit-change.ts'
import { becomesActive } from './limit-hierarchy.ts'
import type { Hierarchy } from './limit-hierarchy.ts'
import { isAbove, subtreeOf, topsIn } from './limit-tops.ts'

/**
 * Top managers that would have too many clients below them: of every status, those of their managers
 * included, those managers themselves not (facts A1). Counted by a walk only where the workspace has so many.
 */
export function* accountLimits(change: LimitedChange): Generator<Finding> {
  const { links, before, after, numbers, kindOf, idOf, nameOf } = change
  const made = links.filter((link) => becomesActive(link) && isOfGoogle(kindOf(link.child)))
  const { most } = numbers.accountsBelowTop
  if (made.length === 0 || mostClients(change) <= most) return
  const topsOf = topsIn(after)
  // What stood below the same top before brings it no client more, wherever it moved.
  const brought = made.flatMap(({ parent, child }) =>
    [...topsOf(parent)].filter((top) => !isAbove(before, top, child)),
  )
  for (const top of new Set(brought)) {
    const would = clientsBelow(change, after, top)
    if (would <= most || would <= clientsBelow(change, before, top)) continue
    yield {
      limit: 'accounts-below-top',
      platformError: 'TOO_MANY_ACCOUNTS_AT_MANAGER',
      details: { account: idOf(top), accountName: nameOf(top), most, would },
    }
  }
}

/** No manager can have more: the clients that are there, and every account that the change touches. */
function mostClients({ view, accounts, numbers }: LimitedChange): number {
  const { kind } = view.graph
  if (accounts <= numbers.accountsBelowTop.most) return accounts
  let count = accounts - kind.length
  for (let account = 0; account < kind.length; account++) {
    if (kind.data[account] === kindCodes.client) count++
  }
  return count
}

function clientsBelow({ view, accounts, kindOf }: LimitedChange, hierarchy: Hierarchy, top: number): number {
  const { kind } = view.graph
  let count = 0
  for (const account of subtreeOf(hierarchy, top, accounts)) {
    const isClient =
      account < kind.length ? kind.data[account] === kindCodes.client : kindOf(account) === 'client'
    if (isClient) count++
  }
  return count
}

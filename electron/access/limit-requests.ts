import type { Finding } from '../../shared/contract/finding.ts'
import type { LimitedChange } from './limit-change.ts'

/** Managers that would wait for too many answers to their requests at once (facts A1). */
export function* requestLimits({
  links,
  view,
  numbers,
  kindOf,
  idOf,
  nameOf,
}: LimitedChange): Generator<Finding> {
  const more = new Map<number, number>()
  for (const { parent, before, after } of links) {
    const added = Number(after?.status === 'pending') - Number(before?.status === 'pending')
    if (added !== 0) more.set(parent, (more.get(parent) ?? 0) + added)
  }
  const { most } = numbers.pendingRequests
  for (const [manager, added] of more) {
    if (added <= 0 || kindOf(manager) !== 'manager') continue
    const would = view.store.pendingLinksBelow(idOf(manager)).length + added
    if (would <= most) continue
    yield {
      limit: 'pending-requests',
      platformError: 'TOO_MANY_INVITES',
      details: { account: idOf(manager), accountName: nameOf(manager), most, would },
    }
  }
}

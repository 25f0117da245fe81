import type { Finding } from '../../shared/contract/finding.ts'
import { isOfGoogle } from './limit-change.ts'
import type { LimitedChange } from './limit-change.ts'
import { becomesActive } from './limit-hierarchy.ts'

/** Accounts that would have more managers directly above them than Google Ads lets them have (facts A1). */
export function* managerLimits({
  links,
  before,
  after,
  numbers,
  kindOf,
  idOf,
  nameOf,
}: LimitedChange): Generator<Finding> {
  const linked = new Set(links.filter(becomesActive).map(({ child }) => child))
  for (const child of linked) {
    const kind = kindOf(child)
    if (!isOfGoogle(kind)) continue
    const { most } = kind === 'client' ? numbers.managersOfClient : numbers.managersOfManager
    const would = after.above(child).length
    if (would <= most || would <= before.above(child).length) continue
    yield {
      limit: kind === 'client' ? 'managers-of-client' : 'managers-of-manager',
      platformError: 'TOO_MANY_MANAGERS',
      details: { account: idOf(child), accountName: nameOf(child), most, would },
    }
  }
}

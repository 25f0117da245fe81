import type { Offboarding, Way } from '../../../shared/contract/offboarding.ts'
import type { Account } from '../../../shared/model/account.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'

/** What sort of way in it is, as a person would say it. */
export type WaySort =
  | 'invitation'
  | 'mail'
  | 'finance'
  | 'group'
  | 'manager'
  | 'center'
  | 'unknown'
  | 'direct'

/** Lines of the list: posts that must be handed over first, then every other way by platform. */
export type WayRow =
  | { readonly kind: 'posts'; readonly count: number }
  | {
      readonly kind: 'post'
      readonly account: Account
      readonly role: string
      readonly candidates: readonly string[]
    }
  | { readonly kind: 'system'; readonly system: System; readonly count: number }
  | { readonly kind: 'way'; readonly account: Account; readonly way: Way; readonly sort: WaySort }

/** The ways of a person as lines, in the order in which the back end weighs them. */
export function wayRows(
  { ways, handOver }: Pick<Offboarding, 'ways' | 'handOver'>,
  accountOf: (id: string) => Account | undefined,
): readonly WayRow[] {
  const posts = handOver.flatMap(({ account: id, role, candidates }): readonly WayRow[] => {
    const account = accountOf(id)
    return account ? [{ kind: 'post', account, role, candidates }] : []
  })
  const others = ways.flatMap((way) => {
    const account = accountOf(way.account)
    const isPost = way.way === 'role' && way.soleAdmin
    return account && !isPost ? [{ kind: 'way', account, way, sort: sortOf(way, account) } as const] : []
  })
  const platforms = systems.flatMap((system): readonly WayRow[] => {
    const here = others.filter(({ account }) => account.system === system)
    return here.length === 0 ? [] : underHeading(system, here)
  })
  return [
    ...(posts.length === 0 ? [] : [{ kind: 'posts', count: posts.length } as const]),
    ...posts,
    ...platforms,
  ]
}

function underHeading(system: System, here: readonly WayRow[]): readonly WayRow[] {
  return [{ kind: 'system', system, count: here.length }, ...here]
}

function sortOf(way: Way, { kind }: Account): WaySort {
  if (way.way === 'invitation') return 'invitation'
  if (way.role === unknownRole) return 'unknown'
  if (way.class === 'subscription' || way.role === 'email-only') return 'mail'
  if (way.class === 'finance') return 'finance'
  if (kind === 'account-group') return 'group'
  if (kind === 'manager') return 'manager'
  return kind === 'business-center' ? 'center' : 'direct'
}

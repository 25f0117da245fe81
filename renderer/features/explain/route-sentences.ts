import type { Account } from '../../../shared/model/account.ts'
import type { Route } from '../../../shared/model/verdict.ts'
import type { Facts } from './facts.ts'
import { ownerOf } from './facts.ts'
import { account, accounts, member, roles, say } from './sentence.ts'
import type { Sentence } from './sentence.ts'

export interface RouteWish {
  /** A word about who owns the account, also where the route does not. */
  readonly ownership: boolean
  /** The member was named before: "is also …". */
  readonly also: boolean
  /** The way down as well; not where it was told before. */
  readonly way: boolean
}

/** How one route brings a member to an account: the role, and the way down from it. */
export function routeSentences(
  facts: Facts,
  memberId: string,
  route: Route,
  wish: RouteWish,
): readonly Sentence[] {
  const target = facts.accountOf(route.accounts.at(-1)!)
  if (!target) return []
  const down = wish.way ? way(facts, target, route, wish.ownership) : []
  return [holds(target, memberId, route, wish.also), ...down]
}

/** "Anna is Admin of Nordic": each platform has its own way to say that somebody holds a role. */
function holds(target: Account, memberId: string, route: Route, also: boolean): Sentence {
  const from = route.accounts[0]!
  const parts = { member: member(memberId), role: roles(target.system, [route.role]), account: account(from) }
  const phrase = phrases[`${target.system}/${route.role}`] ?? 'is'
  return say(`holds.${phrase}${also ? '.also' : ''}`, parts)
}

type Phrase = 'is' | 'access' | 'assigned' | 'assigned-as' | 'mailing'
const phrases: Readonly<Record<string, Phrase>> = {
  'google-ads/standard': 'access',
  'google-ads/read-only': 'access',
  'google-ads/billing': 'access',
  'google-ads/email-only': 'access',
  'google-ads/report-recipient': 'mailing',
  'tiktok-business-center/standard': 'access',
  'tiktok-business-center/assigned': 'assigned',
  'tiktok-business-center/asset-admin': 'assigned-as',
  'tiktok-business-center/asset-operator': 'assigned-as',
  'tiktok-business-center/asset-analyst': 'assigned-as',
}

function way(facts: Facts, target: Account, route: Route, ownership: boolean): readonly Sentence[] {
  if (route.accounts.length === 1) return []
  return target.system === 'google-ads'
    ? managersWay(facts, target, route, ownership)
    : holdersWay(facts, target, route)
}

/** Google Ads: managers below managers; the one that owns the client lies on the way, or does not. */
function managersWay(facts: Facts, target: Account, route: Route, ownership: boolean): readonly Sentence[] {
  const between = route.accounts.slice(1, -1)
  const parts = { account: account(target.id), through: accounts(between) }
  const below = say(between.length === 0 ? 'way.below' : 'way.through', parts)
  if (!ownership || target.kind === 'manager') return [below]
  const owner = ownerOf(facts, target.id)
  if (!owner) return [below]
  if (!route.owns) return [below, say('way.other-owner', { ...parts, owner: account(owner) })]
  return owner === route.accounts[0] && between.length === 0
    ? [say('way.owns', parts)]
    : owned(owner, between, parts, below)
}

function owned(
  owner: string,
  between: readonly string[],
  parts: Parameters<typeof say>[1] & object,
  below: Sentence,
): readonly Sentence[] {
  const withOwner = { ...parts, owner: account(owner) }
  if (between.length === 1 && between[0] === owner) return [say('way.owner-below', withOwner)]
  return [below, say('way.owner-on-it', withOwner)]
}

/** TikTok: a Business Center owns an asset or received it; an account group has ad accounts in it. */
function holdersWay(facts: Facts, target: Account, route: Route): readonly Sentence[] {
  const parts = { account: account(target.id), through: accounts(route.accounts.slice(1, -1)) }
  if (facts.accountOf(route.accounts[0]!)?.kind === 'account-group') return [say('way.in-group', parts)]
  if (route.owns) return [say(route.accounts.length === 2 ? 'way.owns' : 'way.owns-in-group', parts)]
  return route.shares.map((share) => {
    if (share === 'unknown') return say('way.received', parts)
    return say('way.received-as', { ...parts, share: { kind: 'share', share } })
  })
}

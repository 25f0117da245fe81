import type { Account } from '../../../shared/model/account.ts'
import type { Because, MissingRole, NearestAllowance } from '../../../shared/model/verdict.ts'
import type { Condition } from '../../../shared/policy/policy.ts'
import type { Facts } from './facts.ts'
import { ownerOf } from './facts.ts'
import { account, accounts, roles, say } from './sentence.ts'
import type { Sentence } from './sentence.ts'

/** Accounts named one by one; with more of them the first stands for the rest. */
const named = 3

/** What would turn a no into a yes: the facts against it, where it is done instead, the roles that lack. */
export function nearestSentences(
  facts: Facts,
  on: Account,
  nearest: NearestAllowance,
  because: Because,
): readonly Sentence[] {
  const against = nearest.failing.flatMap((condition) => factAgainst(on, condition))
  const elsewhere =
    nearest.elsewhere.length === 0 || against.length === 0
      ? []
      : [say('nearest.elsewhere', { accounts: accounts(nearest.elsewhere, 'or') })]
  // No role helps against a fact of the account; and one that may be there already is not to be asked for.
  const lacking = because === 'unknown-fact' || against.length > 0 ? [] : nearest.missing
  return [
    ...against,
    ...elsewhere,
    ...lacking.map((lack, place) => lackSentence(facts, on, lack, placeOf(place, lacking.length))),
  ]
}

/** The account's own fact that stands against the rule; nothing where nobody has told it. */
function factAgainst(on: Account, condition: Condition): readonly Sentence[] {
  if (!('attribute' in condition)) return []
  if (condition.attribute === 'billing') {
    if (!on.billing) return []
    return [
      say('against.billing', { account: account(on.id), billing: { kind: 'billing', billing: on.billing } }),
    ]
  }
  return on.service ? [say('against.service', { account: account(on.id) })] : []
}

/** One lack alone would do; of several each is only a part. */
type Among = '' | '.takes' | '.also'

function placeOf(place: number, all: number): Among {
  if (all === 1) return ''
  return place === 0 ? '.takes' : '.also'
}

function lackSentence(facts: Facts, on: Account, lack: MissingRole, among: Among): Sentence {
  const [first] = lack.on
  const what = roles(on.system, lack.roles)
  if (first === undefined) return nowhere(on, lack)
  const parts = { roles: what, account: account(first), target: account(on.id) }
  if (first === on.id && lack.on.length === 1) return say(`nearest.here${among}`, parts)
  if (lack.held.includes('above-owning') && first === ownerOf(facts, on.id)) {
    return say(lack.on.length === 1 ? `nearest.owner${among}` : `nearest.owner-or-above${among}`, parts)
  }
  if (lack.on.length <= named)
    return say(`nearest.on${among}`, { ...parts, accounts: accounts(lack.on, 'or') })
  return say(`nearest.on-or-above${among}`, parts)
}

function nowhere(on: Account, lack: MissingRole): Sentence {
  const parts = { roles: roles(on.system, lack.roles), account: account(on.id) }
  return say(lack.held.includes('above-owning') ? 'nearest.no-owner' : 'nearest.nowhere', parts)
}

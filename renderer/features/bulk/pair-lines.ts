import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { System } from '../../../shared/model/system.ts'
import { canHold } from '../../../shared/policy/roles.ts'
import { lineOf } from './line.ts'
import type { Line } from './line.ts'
import { subjectOf } from './subject.ts'

/** A person and an account. */
export interface Pair {
  readonly member: string
  readonly account: string
}

/** What is to be done to every pair. Removing without a role takes away whatever is granted there. */
export type PairAct =
  | { readonly act: 'give' | 'invite'; readonly system: System; readonly role: string }
  | { readonly act: 'remove'; readonly system: System; readonly role: string | null }

export interface PairFacts {
  readonly accountOf: (id: string) => Account | undefined
  readonly memberOf: (id: string) => Member | undefined
  readonly grantsOnAccount: (id: string) => readonly Grant[]
}

/** One line for each pair, and when all roles are removed, for each role of it. */
export function pairLines(pairs: readonly Pair[], act: PairAct, facts: PairFacts): readonly Line[] {
  return pairs.flatMap((pair) => {
    const account = facts.accountOf(pair.account)
    if (!account) return []
    if (act.act === 'remove') return removals(pair, act, facts)
    const step = act.act === 'give' ? giving(pair, act.role) : inviting(pair, act.role, facts)
    const fits = account.system === act.system && canHold(account, act.role)
    return [fits ? lineOf(step) : leftOut(step, 'cannot-hold')]
  })
}

function giving({ member, account }: Pair, role: string): PlannedStep {
  return { command: 'grants.give', input: { grants: [{ member, account, role }] } }
}

function inviting({ member, account }: Pair, role: string, { memberOf }: PairFacts): PlannedStep {
  return { command: 'invitations.send', input: { account, role, emails: [memberOf(member)?.email ?? ''] } }
}

function removals(
  pair: Pair,
  { system, role }: Extract<PairAct, { act: 'remove' }>,
  { grantsOnAccount, accountOf }: PairFacts,
): readonly Line[] {
  const held = grantsOnAccount(pair.account).filter(
    (grant) =>
      grant.member === pair.member &&
      (role === null || (grant.role === role && accountOf(grant.account)?.system === system)),
  )
  if (held.length === 0) return [leftOut(removing({ ...pair, role: role ?? '' }), 'not-held')]
  return held.map((grant) => lineOf(removing(grant)))
}

function removing({ member, account, role, raw }: Grant): PlannedStep {
  const grant = { member, account, role, ...(raw === undefined ? {} : { raw }) }
  return { command: 'grants.remove', input: { grants: [grant] } }
}

function leftOut(step: PlannedStep, left: Line['left']): Line {
  return { subject: subjectOf(step), step: null, left }
}

/** Every person on every account. */
export function everyPair(members: readonly string[], accounts: readonly string[]): readonly Pair[] {
  return accounts.flatMap((account) => members.map((member) => ({ member, account })))
}

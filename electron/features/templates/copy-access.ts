import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { AccessDifference } from '../../../shared/contract/templates.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { classOf } from '../../../shared/policy/roles.ts'
import type { WorkspaceView } from '../../feature.ts'
import { covers } from '../../access/covers.ts'

export interface AccessCopy {
  readonly differences: readonly AccessDifference[]
  readonly steps: readonly PlannedStep[]
}

/** What two people hold in one class on one account. */
interface Pair {
  readonly account: Account
  readonly class: string
  readonly from: Grant | null
  readonly to: Grant | null
}

/**
 * How the roles held by `from` differ from those of `to`, account by account, and the steps that give `to`
 * what is lacking. A role is replaced only by one that gives all it gave; what a platform said in a word that
 * nobody here knows cannot be given.
 */
export function copyAccess(view: WorkspaceView, from: string, to: string): AccessCopy {
  const pairs = pairsOf(view, from, to).filter((pair) => pair.from?.role !== pair.to?.role)
  return {
    differences: pairs.map((pair) => ({
      account: pair.account.id,
      class: pair.class,
      from: pair.from?.role ?? null,
      to: pair.to?.role ?? null,
    })),
    steps: pairs.flatMap((pair) => stepsFor(pair, to)),
  }
}

function stepsFor({ from, to, account }: Pair, member: string): readonly PlannedStep[] {
  if (!from || from.role === unknownRole) return []
  if (to && !covers(account, from.role, to.role)) return []
  const { role, detail } = from
  const grant = { member, account: account.id, role, ...(detail === undefined ? {} : { detail }) }
  return [{ command: 'grants.give', input: { grants: [grant] } }]
}

function pairsOf({ store }: WorkspaceView, from: string, to: string): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const side of ['from', 'to'] as const) {
    for (const grant of store.referencesTo('member', side === 'from' ? from : to).grant) {
      const account = store.row('account', JSON.stringify([grant.account]))!
      const known = classOf(account.system, grant)
      const key = JSON.stringify([account.id, known])
      const pair = pairs.get(key) ?? { account, class: known, from: null, to: null }
      pairs.set(key, { ...pair, [side]: grant })
    }
  }
  return [...pairs.values()].toSorted((one, other) => compare(one.account.id, other.account.id))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

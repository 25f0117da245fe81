import type { AccountKind } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { System } from '../../shared/model/system.ts'
import { roleBit } from './codes.ts'
import type { AccessGraph } from './graph.ts'

/** How many people hold a role on an account itself, before and after a change. */
export interface RolesTouched {
  /** Accounts of the kinds with such limits on which the change gives or takes a role. */
  readonly accounts: readonly number[]
  /** Members who hold one of the roles of the mask there. */
  readonly countBefore: (account: number, roles: number) => number
  readonly countAfter: (account: number, roles: number) => number
}

/** The kinds of account that have limits about who holds a role on them; each is of one system. */
const systemOfKind: Readonly<Partial<Record<AccountKind, System>>> = {
  manager: 'google-ads',
  client: 'google-ads',
  'business-center': 'tiktok-business-center',
}

interface RoleChange {
  readonly before: number
  readonly after: number
}

/** Costs one look per grant of the change; counting, the length of the account's own list. */
export function rolesTouched(
  graph: AccessGraph,
  {
    grants,
    numberOf,
    kindOf,
  }: {
    readonly grants: readonly { readonly before: Grant | null; readonly after: Grant | null }[]
    readonly numberOf: (account: string) => number
    readonly kindOf: (account: number) => AccountKind | null
  },
): RolesTouched {
  const changes = new Map<number, Map<string, { gone: number; come: number }>>()
  for (const { before, after } of grants) {
    const grant = (after ?? before)!
    const account = numberOf(grant.account)
    const system = systemOfKind[kindOf(account) ?? 'audience']
    if (!system) continue
    const members = changes.get(account) ?? new Map<string, { gone: number; come: number }>()
    changes.set(account, members)
    const roles = members.get(grant.member) ?? { gone: 0, come: 0 }
    members.set(grant.member, roles)
    const bit = roleBit(system, grant.role)
    if (before) roles.gone |= bit
    if (after) roles.come |= bit
  }
  const { holdings, members } = graph

  const countBefore = (account: number, roles: number): number => {
    let count = 0
    let entry = account < graph.kind.length ? holdings.firstOfAccount.data[account]! : -1
    for (; entry !== -1; entry = holdings.nextOfAccount.data[entry]!) {
      if ((holdings.roles.data[entry]! & roles) !== 0) count++
    }
    return count
  }

  const changesOn = function* (account: number): Generator<RoleChange> {
    for (const [id, { gone, come }] of changes.get(account) ?? []) {
      const member = members.find(id)
      const before = member === -1 ? 0 : holdings.rolesOf(member, account)
      yield { before, after: (before & ~gone) | come }
    }
  }

  return {
    accounts: [...changes.keys()],
    countBefore,
    countAfter: (account, roles) => {
      let count = countBefore(account, roles)
      for (const { before, after } of changesOn(account)) {
        count += Number((after & roles) !== 0) - Number((before & roles) !== 0)
      }
      return count
    },
  }
}

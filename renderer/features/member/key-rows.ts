import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import { compareNames } from '../../client/mirror/names.ts'

/** Every role that a member holds on one account, and those that wait for an answer. */
export interface KeysOnAccount {
  readonly account: Account
  readonly path: readonly string[]
  readonly grants: readonly Grant[]
  readonly invited: readonly Invitation[]
}

export type KeyRow =
  | { readonly kind: 'system'; readonly system: System }
  | { readonly kind: 'keys'; readonly keys: KeysOnAccount }

/** Grants by platform, then along the tree, with what there is on one account together. */
export function keyRows(
  grants: readonly Grant[],
  invitations: readonly Invitation[],
  accountOf: (id: string) => Account | undefined,
  pathTo: (id: string) => readonly string[],
): readonly KeyRow[] {
  const held = Map.groupBy(grants, (grant) => grant.account)
  const offered = Map.groupBy(invitations, (invitation) => invitation.account)
  const byAccount = [...new Set([...held.keys(), ...offered.keys()])].flatMap(
    (id): readonly KeysOnAccount[] => {
      const account = accountOf(id)
      const here = { grants: held.get(id) ?? [], invited: offered.get(id) ?? [] }
      return account ? [{ account, path: pathTo(id), ...here }] : []
    },
  )
  const nameOf = (path: readonly string[]) => path.map((id) => accountOf(id)?.name ?? id).join(' / ')
  return systems.flatMap((system) => {
    const here = byAccount
      .filter((keys) => keys.account.system === system)
      .toSorted((one, other) => compareNames(nameOf(one.path), nameOf(other.path)))
    return here.length === 0 ? [] : underHeading(system, here)
  })
}

function underHeading(system: System, held: readonly KeysOnAccount[]): readonly KeyRow[] {
  return [{ kind: 'system', system }, ...held.map((keys) => ({ kind: 'keys', keys }) as const)]
}

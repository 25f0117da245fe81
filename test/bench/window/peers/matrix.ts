import type { AgencyWithRoles } from './agency.ts'

export interface MatrixRow {
  readonly id: string
  readonly name: string
  /** Its own roles by member; undefined where nobody holds one on it. */
  readonly roles: ReadonlyMap<string, string> | undefined
  readonly above: readonly MatrixRow[]
}

export interface Matrix {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly { readonly id: string; readonly name: string }[]
}

/** Accounts as rows, in the order in which they come, and members as columns. */
export function matrixOf({ accounts, links, members, grants }: AgencyWithRoles): Matrix {
  const roles = new Map<string, Map<string, string>>()
  for (const { member, account, role } of grants) {
    const held = roles.get(account)
    if (held) held.set(member, role)
    else roles.set(account, new Map([[member, role]]))
  }
  const byId = new Map(
    accounts.map(({ id, name }) => [id, { id, name, roles: roles.get(id), above: [] as MatrixRow[] }]),
  )
  for (const { parent, child } of links) byId.get(child)!.above.push(byId.get(parent)!)
  return { rows: [...byId.values()], columns: members }
}

/** The role of a member on an account: its own, or else the nearest one of a manager above it. */
export function roleIn(row: MatrixRow, member: string): string | null {
  const own = row.roles?.get(member)
  if (own !== undefined) return own
  for (const manager of row.above) {
    const handed = roleIn(manager, member)
    if (handed !== null) return handed
  }
  return null
}

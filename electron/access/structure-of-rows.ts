import type { Account } from '../../shared/model/account.ts'
import { accessTables, pairKey } from '../../shared/model/row.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { ExternalIds } from './external-ids.ts'
import { plainEmail } from './identity.ts'
import { emptyStructure } from './structure-view.ts'
import type { StructureReference, StructureView } from './structure-view.ts'

/** The rules' view of rows that are in memory. Everything is indexed once, when it is first asked for. */
export function structureOfRows(rows: WorkspaceRows): StructureView {
  if (accessTables.every((table) => rows[table].length === 0)) return emptyStructure
  const accounts = once(() => indexed(rows.account, ({ id }) => [id]))
  const members = once(() => indexed(rows.member, ({ id }) => [id]))
  const invitations = once(() => indexed(rows.invitation, ({ id }) => [id]))
  const links = once(() => indexed(rows.link, ({ child }) => [child]))
  const grants = once(() => indexed(rows.grant, ({ member, account }) => [pairKey(member, account)]))
  const emails = once(() => indexed(rows.member, ({ email }) => [plainEmail(email)]))
  const externalIds = once(() => firstByExternalId(rows.account))
  const references = once(() => indexed(allReferences(rows), targetsOf))
  return {
    account: (id) => accounts().get(id)?.[0] ?? null,
    member: (id) => members().get(id)?.[0] ?? null,
    invitation: (id) => invitations().get(id)?.[0] ?? null,
    linksAbove: (child) => links().get(child) ?? [],
    grantsOf: (member, account) => grants().get(pairKey(member, account)) ?? [],
    accountByExternalId: (system, externalId) => externalIds()(system, externalId),
    memberByEmail: (email) => emails().get(plainEmail(email))?.[0] ?? null,
    references: (table, id) => references().get(pairKey(table, id)) ?? [],
  }
}

function allReferences(rows: WorkspaceRows): readonly StructureReference[] {
  return [
    ...rows.link.map((row) => ({ table: 'link' as const, row })),
    ...rows.grant.map((row) => ({ table: 'grant' as const, row })),
    ...rows.invitation.map((row) => ({ table: 'invitation' as const, row })),
  ]
}

function targetsOf({ table, row }: StructureReference): readonly string[] {
  switch (table) {
    case 'link':
      return [pairKey('account', row.parent), pairKey('account', row.child)]
    case 'grant':
      return [pairKey('account', row.account), pairKey('member', row.member)]
    case 'invitation': {
      const sender = row.invitedBy === undefined ? [] : [pairKey('member', row.invitedBy)]
      return [pairKey('account', row.account), ...sender]
    }
  }
}

/** Finds the first account that is called so. */
function firstByExternalId(accounts: readonly Account[]): StructureView['accountByExternalId'] {
  const places = new ExternalIds(accounts.length)
  const firsts: Account[] = []
  for (const account of accounts) {
    if (account.externalId === undefined) continue
    if (places.add(account.system, account.externalId) === firsts.length) firsts.push(account)
  }
  return (system, externalId) => {
    const place = places.find(system, externalId)
    return place === -1 ? null : firsts[place]!
  }
}

function indexed<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const known = index.get(key)
      if (known) known.push(row)
      else index.set(key, [row])
    }
  }
  return index
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

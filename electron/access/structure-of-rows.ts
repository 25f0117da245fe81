import type { WorkspaceRows } from '../../shared/model/row.ts'
import { plainEmail, plainExternalId } from './identity.ts'
import type { StructureReference, StructureView } from './structure-view.ts'

/** The rules' view of rows that are in memory. Everything is indexed once, when it is first asked for. */
export function structureOfRows(rows: WorkspaceRows): StructureView {
  const accounts = once(() => indexed(rows.account, ({ id }) => [id]))
  const members = once(() => indexed(rows.member, ({ id }) => [id]))
  const invitations = once(() => indexed(rows.invitation, ({ id }) => [id]))
  const links = once(() => indexed(rows.link, ({ child }) => [child]))
  const grants = once(() => indexed(rows.grant, ({ member, account }) => [pair(member, account)]))
  const emails = once(() => indexed(rows.member, ({ email }) => [plainEmail(email)]))
  const externalIds = once(() =>
    indexed(rows.account, ({ system, externalId }) =>
      externalId === undefined ? [] : [pair(system, plainExternalId(system, externalId))],
    ),
  )
  const references = once(() => indexed(allReferences(rows), targetsOf))
  return {
    account: (id) => accounts().get(id)?.[0] ?? null,
    member: (id) => members().get(id)?.[0] ?? null,
    invitation: (id) => invitations().get(id)?.[0] ?? null,
    linksAbove: (child) => links().get(child) ?? [],
    grantsOf: (member, account) => grants().get(pair(member, account)) ?? [],
    accountByExternalId: (system, externalId) =>
      externalIds().get(pair(system, plainExternalId(system, externalId)))?.[0] ?? null,
    memberByEmail: (email) => emails().get(plainEmail(email))?.[0] ?? null,
    references: (table, id) => references().get(pair(table, id)) ?? [],
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
      return [pair('account', row.parent), pair('account', row.child)]
    case 'grant':
      return [pair('account', row.account), pair('member', row.member)]
    case 'invitation': {
      const sender = row.invitedBy === undefined ? [] : [pair('member', row.invitedBy)]
      return [pair('account', row.account), ...sender]
    }
  }
}

function pair(one: string, other: string): string {
  return JSON.stringify([one, other])
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

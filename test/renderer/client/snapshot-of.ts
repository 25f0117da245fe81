import { writeNumbers } from '../../../electron/features/mirror/write-numbers.ts'
import type { Snapshot, WordColumn } from '../../../shared/contract/mirror.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'

export const nothing: WorkspaceRows = { account: [], link: [], member: [], grant: [], invitation: [] }

/** The snapshot that a back end with these rows would send. */
export function snapshotOf(rows: WorkspaceRows, revision = 1): Snapshot {
  const accountAt = new Map(rows.account.map((account, at) => [account.id, at]))
  const memberAt = new Map(rows.member.map((member, at) => [member.id, at]))
  const accounts = rows.account
  return {
    revision,
    workspace: { id: 'workspace', name: 'Workspace' },
    accounts: {
      id: accounts.map((account) => account.id),
      name: accounts.map((account) => account.name),
      externalId: accounts.map((account) => account.externalId ?? null),
      system: column(accounts, (account) => account.system),
      kind: column(accounts, (account) => account.kind),
      billing: column(accounts, (account) => account.billing),
      service: column(accounts, (account) => account.service),
      currency: column(accounts, (account) => account.currency),
      timeZone: column(accounts, (account) => account.timeZone),
      country: column(accounts, (account) => account.country),
      status: column(accounts, (account) => account.status),
    },
    links: {
      parent: numbers(rows.link.map((link) => accountAt.get(link.parent) ?? -1)),
      child: numbers(rows.link.map((link) => accountAt.get(link.child) ?? -1)),
      status: column(rows.link, (link) => link.status),
      owner: column(rows.link, (link) => link.owner),
      share: column(rows.link, (link) => link.share),
      hidden: rows.link.flatMap((link, at) => (link.hidden ? at : [])),
      askedAt: rows.link.flatMap(({ askedAt }, at) =>
        askedAt === undefined ? [] : [[at, askedAt] as const],
      ),
      raw: rows.link.flatMap(({ raw }, at) => (raw === undefined ? [] : [[at, raw] as const])),
    },
    members: rows.member,
    grants: {
      member: numbers(rows.grant.map((grant) => memberAt.get(grant.member) ?? -1)),
      account: numbers(rows.grant.map((grant) => accountAt.get(grant.account) ?? -1)),
      role: column(rows.grant, (grant) => grant.role),
      raw: column(rows.grant, (grant) => grant.raw),
    },
    invitations: rows.invitation,
  }
}

function column<Row>(from: readonly Row[], of: (row: Row) => string | undefined): WordColumn {
  const words = [...new Set(from.flatMap((row) => of(row) ?? []))]
  return { words, codes: numbers(from.map((row) => words.indexOf(of(row) ?? '') + 1)) }
}

const numbers = (each: readonly number[]) => writeNumbers(Int32Array.from(each))

/** A Google account; managers by an upper-case id. */
export function googleAccount(id: string, name = id): Account {
  return { id, name, system: 'google-ads', kind: id === id.toUpperCase() ? 'manager' : 'client' }
}

/** `A>b` is an active link, `A?b` a pending one, `A!b` one that was refused. */
export function linked(text: string, owner: Link['owner'] = 'no'): Link {
  const [, parent = '', sign = '', child = ''] = /^(.+)([>?!])(.+)$/.exec(text) ?? []
  const status = sign === '>' ? 'active' : sign === '?' ? 'pending' : 'refused'
  return { parent, child, status, owner }
}

import { isDeepStrictEqual } from 'node:util'
import { createGraph } from '../../electron/access/graph.ts'
import { plainEmail } from '../../electron/access/identity.ts'
import { findBrokenLimits } from '../../electron/access/limits.ts'
import type { LimitView } from '../../electron/access/limit-change.ts'
import type { Finding } from '../../shared/contract/finding.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link, LinkStatus } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { accessTables, rowKey } from '../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'

export const now = Date.UTC(2026, 10, 21, 12)

export const nothing: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

export function manager(id: string): Account {
  return { id, system: 'google-ads', kind: 'manager', name: `The ${id}` }
}

export function client(id: string): Account {
  return { id, system: 'google-ads', kind: 'client', name: `The ${id}` }
}

export function center(id: string): Account {
  return { id, system: 'tiktok-business-center', kind: 'business-center', name: `The ${id}` }
}

export function person(id: string): Member {
  return { id, name: `Ms ${id}`, email: `${id}@n.example` }
}

export function link(parent: string, child: string, more: Partial<Link> = {}): Link {
  return { parent, child, status: 'active', owner: 'no', ...more }
}

export function holds(member: string, account: string, role: string): Grant {
  return { member, account, role }
}

export function offer(
  id: string,
  email: string,
  account: string,
  more: Partial<Invitation> = {},
): Invitation {
  return { id, email, account, role: 'standard', status: 'pending', ...more }
}

/** Names of things, one after the other: `several(3, 'c')` is c1, c2, c3. */
export function several(count: number, word: string): string[] {
  return Array.from({ length: count }, (_, place) => `${word}${place + 1}`)
}

/** The rows with some more, or with others in the place of those that have their key. */
export function withRows(rows: WorkspaceRows, more: Partial<WorkspaceRows>): WorkspaceRows {
  const merged = accessTables.map((table) => {
    const added: readonly object[] = more[table] ?? []
    const keys = new Set(added.map((row) => rowKey(table, row as never)))
    const kept = rows[table].filter((row) => !keys.has(rowKey(table, row as never)))
    return [table, [...kept, ...added]]
  })
  return Object.fromEntries(merged) as WorkspaceRows
}

export function withStatus(rows: WorkspaceRows, parent: string, child: string, status: LinkStatus) {
  const known = rows.link.find((one) => one.parent === parent && one.child === child)
  return withRows(rows, { link: [{ ...(known ?? link(parent, child)), status }] })
}

/** The rows without those grants. */
export function without(rows: WorkspaceRows, ...grants: readonly Grant[]): WorkspaceRows {
  const keys = new Set(grants.map((grant) => rowKey('grant', grant)))
  return { ...rows, grant: rows.grant.filter((grant) => !keys.has(rowKey('grant', grant))) }
}

/** The change that leads from one to the other. */
export function changeFrom(before: WorkspaceRows, after: WorkspaceRows): readonly RowChange[] {
  return accessTables.flatMap((table) => {
    const byKey = (rows: readonly object[]) => new Map(rows.map((row) => [rowKey(table, row as never), row]))
    const was = byKey(before[table])
    const is = byKey(after[table])
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
      const change = { table, before: was.get(key) ?? null, after: is.get(key) ?? null }
      return isDeepStrictEqual(change.before, change.after) ? [] : [change as RowChange]
    })
  })
}

/** Rows as the limits look at a workspace. */
export function viewOf(rows: WorkspaceRows): LimitView {
  const memberWith = (emails: (member: Member) => readonly string[], email: string) =>
    rows.member.find((member) => emails(member).some((other) => plainEmail(other) === plainEmail(email)))
  return {
    graph: createGraph(rows),
    clock: () => now,
    store: {
      row: (table, key) =>
        (rows[table as 'account'].find((row) => rowKey(table as 'account', row) === key) as never) ?? null,
      grantsOf: (member, account) =>
        rows.grant.filter((grant) => grant.member === member && grant.account === account),
      memberByEmail: (email) =>
        memberWith((member) => [member.email], email) ??
        memberWith((member) => member.otherEmails ?? [], email) ??
        null,
      invitationsOn: (account) => rows.invitation.filter((invitation) => invitation.account === account),
      pendingLinksBelow: (parent) =>
        rows.link.filter((one) => one.parent === parent && one.status === 'pending'),
    },
  }
}

export function findingsOf(before: WorkspaceRows, after: WorkspaceRows): readonly Finding[] {
  return findBrokenLimits(viewOf(before), changeFrom(before, after))
}

/** The same in short: which limit, which account, and how many there would be. */
export function broken(before: WorkspaceRows, after: WorkspaceRows): readonly string[] {
  return inShort(findingsOf(before, after))
}

export function inShort(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ limit, details: { account, would } }) =>
    [limit, account, would].filter((word) => typeof word === 'string' || typeof word === 'number').join(' '),
  )
}

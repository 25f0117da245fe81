import type { Snapshot } from '../../../shared/contract/mirror.ts'
import type { AccessRowChange, AccessTable, RowChange, Rows } from '../../../shared/model/row.ts'
import { accessTables, isAccessRow } from '../../../shared/model/row.ts'
import { finished } from '../work.ts'
import type { Work } from '../work.ts'
import { AccountTable } from './account-table.ts'
import { SortedChildren } from './children.ts'
import { GrantTable } from './grant-table.ts'
import { LinkTable } from './link-table.ts'
import { InvitationTable, MemberTable } from './people-table.ts'
import { Roots } from './roots.ts'

/** How often each table has changed: what was derived from a table can be kept until its number moves. */
export type Versions = Readonly<Record<AccessTable, number>>

/** What a change touched, so that answers derived from it can be forgotten and no others. */
export interface Touched {
  readonly accounts: ReadonlySet<number>
  readonly members: ReadonlySet<number>
}

/**
 * Everything this window knows of the workspace, in columns and chains of numbers. A change costs
 * what it touches.
 */
export class Graph {
  readonly accounts = new AccountTable()
  readonly links = new LinkTable()
  readonly members = new MemberTable()
  readonly grants = new GrantTable()
  readonly invitations = new InvitationTable()
  readonly children = new SortedChildren(this.accounts, this.links)
  readonly roots = new Roots(this.accounts, this.links)
  versions: Versions = { account: 0, link: 0, member: 0, grant: 0, invitation: 0 }
  #touchedAccounts = new Set<number>()
  #touchedMembers = new Set<number>()

  constructor(snapshot?: Snapshot) {
    if (snapshot) finished(this.take(snapshot))
  }

  /** Takes over a snapshot, into a graph in which nothing is yet. It is whole when this has ended. */
  *take({ accounts, links, members, grants, invitations }: Snapshot): Work<void> {
    yield* this.accounts.take(accounts)
    yield* this.links.take(links, this.accounts.length)
    yield* this.members.take(members)
    yield* this.grants.take(grants, members.length, this.accounts.length)
    yield* this.invitations.take(invitations)
    this.children.makeRoom()
    yield
    yield* this.roots.find()
  }

  /**
   * Takes over what one change did. Rows go in an order of their own (removals from the ends inwards,
   * then additions from the middle outwards), because an undo lists them the other way round.
   */
  apply(rows: readonly RowChange[]): Touched {
    this.#touchedAccounts = new Set()
    this.#touchedMembers = new Set()
    const changes = new Map<AccessTable, AccessRowChange[]>()
    for (const row of rows.filter(isAccessRow)) {
      const same = changes.get(row.table)
      if (same) same.push(row)
      else changes.set(row.table, [row])
    }
    for (const table of accessTables.toReversed())
      for (const row of changes.get(table) ?? []) if (row.before && !row.after) this.#remove(row)
    for (const table of accessTables)
      for (const row of changes.get(table) ?? []) if (row.after) this.#put(row)
    const versions = { ...this.versions }
    for (const table of changes.keys()) versions[table] += 1
    this.versions = versions
    if (changes.has('link') || changes.has('account')) this.roots.change(this.#touchedAccounts)
    return { accounts: this.#touchedAccounts, members: this.#touchedMembers }
  }

  /** Sorts again what is sorted. All versions move: what was derived from any table may show names in order. */
  resort(): void {
    this.children.resort()
    this.members.resort()
    this.roots.resort()
    const versions = { ...this.versions }
    for (const table of accessTables) versions[table] += 1
    this.versions = versions
  }

  #remove(row: AccessRowChange): void {
    if (!row.before) return
    switch (row.table) {
      case 'account':
        this.#touchedAccounts.add(this.accounts.rowOf(row.before.id))
        this.accounts.remove(row.before.id)
        break
      case 'link':
        this.#removeLink(row.before)
        break
      case 'member':
        this.members.remove(row.before.id)
        break
      case 'grant':
        this.#grant(row.before, 'remove')
        break
      case 'invitation':
        this.invitations.remove(row.before)
        break
    }
  }

  #put(row: AccessRowChange): void {
    if (!row.after) return
    switch (row.table) {
      case 'account':
        this.#putAccount(row.after)
        break
      case 'link':
        this.#putLink(row.after)
        break
      case 'member':
        this.members.put(row.after)
        break
      case 'grant':
        this.#grant(row.after, 'put')
        break
      case 'invitation':
        if (row.before && row.before.account !== row.after.account) this.invitations.remove(row.before)
        this.invitations.put(row.after)
        break
    }
  }

  /** A new name moves the account among the children of each of its parents. */
  #putAccount(after: Rows['account']): void {
    const known = this.accounts.rowOf(after.id)
    const moves = known !== -1 && this.accounts.name(known) !== after.name ? this.links.above(known) : []
    for (const link of moves) this.children.leave(link)
    const row = this.accounts.put(after)
    for (const link of moves) this.children.enter(link)
    for (const link of moves) this.#touchedAccounts.add(this.links.parent(link))
    this.#touchedAccounts.add(row)
  }

  #putLink(after: Rows['link']): void {
    const parent = this.accounts.rowOf(after.parent)
    const child = this.accounts.rowOf(after.child)
    if (parent === -1 || child === -1) return
    const known = this.links.find(parent, child)
    if (known !== -1) this.children.leave(known)
    this.children.enter(this.links.put(parent, child, after))
    this.#touchLink(parent, child)
  }

  #removeLink(before: Rows['link']): void {
    const parent = this.accounts.rowOf(before.parent)
    const child = this.accounts.rowOf(before.child)
    const known = parent === -1 || child === -1 ? -1 : this.links.find(parent, child)
    if (known === -1) return
    this.children.leave(known)
    this.links.remove(known)
    this.#touchLink(parent, child)
  }

  #touchLink(parent: number, child: number): void {
    this.#touchedAccounts.add(parent)
    this.#touchedAccounts.add(child)
  }

  #grant(grant: Rows['grant'], act: 'put' | 'remove'): void {
    const member = this.members.rowOf(grant.member)
    const account = this.accounts.rowOf(grant.account)
    if (member === -1 || account === -1) return
    this.grants[act](member, account, grant.role, grant.raw)
    this.#touchedMembers.add(member)
    this.#touchedAccounts.add(account)
  }
}

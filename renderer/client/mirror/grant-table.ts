import type { Snapshot } from '../../../shared/contract/mirror.ts'
import { stepsBetweenPauses } from '../work.ts'
import type { Work } from '../work.ts'
import { IntColumn } from './int-column.ts'
import { IntLists } from './int-lists.ts'
import { Words } from './word-column.ts'

/** Grants between rows of the member table and the account table. */
export class GrantTable {
  #members = new IntColumn()
  #accounts = new IntColumn()
  #roles = new Words()
  #raw = new Words()
  #ofMember = new IntLists()
  #onAccount = new IntLists()
  readonly #free: number[] = []

  member(grant: number): number {
    return this.#members.get(grant, -1)
  }

  account(grant: number): number {
    return this.#accounts.get(grant, -1)
  }

  /** Takes over the grants of a snapshot with so many members and accounts, into a table that has none. */
  *take(columns: Snapshot['grants'], members: number, accounts: number): Work<void> {
    this.#members = new IntColumn(columns.member)
    this.#accounts = new IntColumn(columns.account)
    this.#roles = new Words(columns.role)
    this.#raw = new Words(columns.raw)
    this.#ofMember = new IntLists(members, this.#members.length)
    this.#onAccount = new IntLists(accounts, this.#members.length)
    for (let grant = 0; grant < this.#members.length; grant += 1) {
      this.#hang(grant)
      if (grant % stepsBetweenPauses === 0) yield
    }
  }

  role(grant: number): string {
    return this.#roles.get(grant) ?? ''
  }

  raw(grant: number): string | undefined {
    return this.#raw.get(grant)
  }

  ofMember(member: number): number[] {
    return collect(this.#ofMember, member)
  }

  onAccount(account: number): number[] {
    return collect(this.#onAccount, account)
  }

  /** A grant's identity is all four: one member may hold several unknown roles. */
  put(member: number, account: number, role: string, raw: string | undefined): void {
    if (this.#find(member, account, role, raw) !== -1) return
    const grant = this.#free.pop() ?? this.#members.length
    this.#members.set(grant, member)
    this.#accounts.set(grant, account)
    this.#roles.set(grant, role)
    this.#raw.set(grant, raw)
    this.#hang(grant)
  }

  remove(member: number, account: number, role: string, raw: string | undefined): void {
    const grant = this.#find(member, account, role, raw)
    if (grant === -1) return
    this.#ofMember.remove(member, grant)
    this.#onAccount.remove(account, grant)
    this.#members.set(grant, -1)
    this.#accounts.set(grant, -1)
    this.#free.push(grant)
  }

  #find(member: number, account: number, role: string, raw: string | undefined): number {
    for (let grant = this.#onAccount.first(account); grant !== -1; grant = this.#onAccount.next(grant))
      if (this.member(grant) === member && this.role(grant) === role && this.raw(grant) === raw) return grant
    return -1
  }

  #hang(grant: number): void {
    this.#ofMember.add(this.member(grant), grant)
    this.#onAccount.add(this.account(grant), grant)
  }
}

function collect(lists: IntLists, list: number): number[] {
  const found: number[] = []
  for (let item = lists.first(list); item !== -1; item = lists.next(item)) found.push(item)
  return found.toReversed()
}

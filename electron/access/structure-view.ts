import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { rowKey } from '../../shared/model/row.ts'
import type { RowChange, Rows } from '../../shared/model/row.ts'
import type { System } from '../../shared/model/system.ts'
import { plainEmail, plainExternalId } from './identity.ts'

/** A row that refers to an account or a member. */
export type StructureReference = {
  [T in 'link' | 'grant' | 'invitation']: { readonly table: T; readonly row: Rows[T] }
}['link' | 'grant' | 'invitation']

/** What the rules of structure ask of a workspace. Links of every status count. */
export interface StructureView {
  account(id: string): Account | null
  member(id: string): Member | null
  invitation(id: string): Invitation | null
  linksAbove(child: string): readonly Link[]
  grantsOf(member: string, account: string): readonly Grant[]
  /** Compared as `plainExternalId` does. */
  accountByExternalId(system: System, externalId: string): Account | null
  /** By the primary address, whatever its case; who has it as another address does not count. */
  memberByEmail(email: string): Member | null
  /** Links, grants and invitations of an account; grants and sent invitations of a member. */
  references(table: 'account' | 'member', id: string): readonly StructureReference[]
}

export const emptyStructure: StructureView = {
  account: () => null,
  member: () => null,
  invitation: () => null,
  linksAbove: () => [],
  grantsOf: () => [],
  accountByExternalId: () => null,
  memberByEmail: () => null,
  references: () => [],
}

/** A workspace as it would be after a change, without writing it. */
export class StructureAfter {
  /** Places of changes that add a row which is there already. */
  readonly twice = new Set<number>()
  private readonly base: StructureView
  /** Rows by table and key that the change touches; null where it leaves none. */
  private readonly touched = new Map<string, RowChange['after']>()
  /** Touched rows that are there afterwards, under everything they can be asked by. */
  private readonly found = new Map<string, Map<string, NonNullable<RowChange['after']>>>()

  constructor(base: StructureView, changes: readonly RowChange[]) {
    this.base = base
    for (const change of changes) {
      if (change.before) this.touched.set(keyOf(change.table, change.before), null)
    }
    for (const [index, change] of changes.entries()) {
      if (!change.after) continue
      const key = keyOf(change.table, change.after)
      if (this.touched.get(key) || (!this.touched.has(key) && this.has(change))) {
        this.twice.add(index)
        continue
      }
      this.touched.set(key, change.after)
      for (const question of questionsFor(change)) {
        const rows = this.found.get(question)
        if (rows) rows.set(key, change.after)
        else this.found.set(question, new Map([[key, change.after]]))
      }
    }
  }

  account(id: string): Account | null {
    const touched = this.touched.get(keyOf('account', { id } as Account))
    return touched === undefined ? this.base.account(id) : (touched as Account | null)
  }

  member(id: string): Member | null {
    const touched = this.touched.get(keyOf('member', { id } as Member))
    return touched === undefined ? this.base.member(id) : (touched as Member | null)
  }

  nameOf(account: string): string {
    return this.account(account)?.name || account
  }

  linksAbove(child: string): readonly Link[] {
    return this.merged('link', `above ${child}`, this.base.linksAbove(child))
  }

  grantsOf(member: string, account: string): readonly Grant[] {
    const question = `grants ${JSON.stringify([member, account])}`
    return this.merged('grant', question, this.base.grantsOf(member, account))
  }

  accountsByExternalId(system: System, externalId: string): readonly Account[] {
    const known = this.base.accountByExternalId(system, externalId)
    const question = `external ${system} ${plainExternalId(system, externalId)}`
    return this.merged('account', question, known ? [known] : [])
  }

  membersByEmail(email: string): readonly Member[] {
    const address = plainEmail(email)
    const known = this.base.memberByEmail(email)
    const isPrimary = known !== null && plainEmail(known.email) === address
    return this.merged('member', `email ${address}`, isPrimary ? [known] : [])
  }

  references(table: 'account' | 'member', id: string): readonly StructureReference[] {
    const base = this.base.references(table, id)
    const rowsOf = <T extends StructureReference['table']>(wanted: T) =>
      base.flatMap((reference) => (reference.table === wanted ? [reference.row as Rows[T]] : []))
    const all = <T extends StructureReference['table']>(wanted: T) =>
      this.merged(wanted, `${wanted} of ${table} ${id}`, rowsOf(wanted)).map((row) => ({
        table: wanted,
        row,
      }))
    return [...all('link'), ...all('grant'), ...all('invitation')] as readonly StructureReference[]
  }

  /** What was there and is not touched, then what the change puts there. */
  private merged<T extends RowChange['table']>(
    table: T,
    question: string,
    base: readonly Rows[T][],
  ): readonly Rows[T][] {
    const found = this.found.get(question) as Map<string, Rows[T]> | undefined
    const kept = base.length === 0 ? base : base.filter((row) => !this.touched.has(keyOf(table, row)))
    return found ? [...kept, ...found.values()] : kept
  }

  private has(change: RowChange): boolean {
    const { base } = this
    switch (change.table) {
      case 'account':
        return base.account(change.after!.id) !== null
      case 'member':
        return base.member(change.after!.id) !== null
      case 'link':
        return base.linksAbove(change.after!.child).some((link) => link.parent === change.after!.parent)
      case 'grant': {
        const key = keyOf('grant', change.after!)
        const grants = base.grantsOf(change.after!.member, change.after!.account)
        return grants.some((grant) => keyOf('grant', grant) === key)
      }
      case 'invitation':
        return base.invitation(change.after!.id) !== null
    }
  }
}

function keyOf<T extends RowChange['table']>(table: T, row: Rows[T]): string {
  return table + rowKey(table, row)
}

function questionsFor({ table, after }: RowChange): readonly string[] {
  if (!after) return []
  switch (table) {
    case 'account': {
      if (after.externalId === undefined) return []
      return [`external ${after.system} ${plainExternalId(after.system, after.externalId)}`]
    }
    case 'member':
      return [`email ${plainEmail(after.email)}`]
    case 'link':
      return [`above ${after.child}`, `link of account ${after.parent}`, `link of account ${after.child}`]
    case 'grant': {
      const pair = JSON.stringify([after.member, after.account])
      return [`grants ${pair}`, `grant of account ${after.account}`, `grant of member ${after.member}`]
    }
    case 'invitation': {
      const sender = after.invitedBy === undefined ? [] : [`invitation of member ${after.invitedBy}`]
      return [`invitation of account ${after.account}`, ...sender]
    }
  }
}

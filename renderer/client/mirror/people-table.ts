import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Member } from '../../../shared/model/member.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import { stepsBetweenPauses } from '../work.ts'
import type { Work } from '../work.ts'
import { compareNames } from './names.ts'

/** Members in rows that keep their number, so that grants can refer to them. */
export class MemberTable {
  #rows: (Member | undefined)[] = []
  readonly #places = new Map<string, number>()
  #sorted: readonly Member[] | null = null

  rowOf(id: string): number {
    return this.#places.get(id) ?? -1
  }

  /** Takes over the members of a snapshot, into a table that has none. */
  *take(members: readonly Member[]): Work<void> {
    this.#rows = [...members]
    for (const [row, member] of members.entries()) {
      this.#places.set(member.id, row)
      if (row % stepsBetweenPauses === 0) yield
    }
  }

  member(row: number): Member | undefined {
    return this.#rows[row]
  }

  put(member: Member): void {
    const row = this.#places.get(member.id) ?? this.#rows.length
    this.#places.set(member.id, row)
    this.#rows[row] = member
    this.#sorted = null
  }

  remove(id: string): void {
    const row = this.#places.get(id)
    if (row === undefined) return
    this.#places.delete(id)
    this.#rows[row] = undefined
    this.#sorted = null
  }

  resort(): void {
    this.#sorted = null
  }

  /** By name; the same array until a member changes. */
  sorted(): readonly Member[] {
    return (this.#sorted ??= this.#rows
      .filter((member) => member !== undefined)
      .toSorted((a, b) => compareNames(a.name, b.name) || compareNames(a.email, b.email)))
  }
}

/** Whether it waits for an answer, or for somebody who knows its status. */
export function isOpen({ status }: Pick<Invitation | Link, 'status'>): boolean {
  return status === 'pending' || status === unknownStatus
}

const none: readonly Invitation[] = []

/** Invitations by the account they are for. The lists are replaced, never edited. */
export class InvitationTable {
  readonly #onAccount = new Map<string, readonly Invitation[]>()

  on(account: string): readonly Invitation[] {
    return this.#onAccount.get(account) ?? none
  }

  /** Takes over the invitations of a snapshot, into a table that has none. */
  *take(invitations: readonly Invitation[]): Work<void> {
    for (const [place, invitation] of invitations.entries()) {
      this.put(invitation)
      if (place % stepsBetweenPauses === 0) yield
    }
  }

  /** Those of every account that were neither answered nor revoked, as far as anybody knows. */
  pending(): readonly Invitation[] {
    return [...this.#onAccount.values()].flat().filter(isOpen)
  }

  put(invitation: Invitation): void {
    const others = this.on(invitation.account).filter((other) => other.id !== invitation.id)
    this.#onAccount.set(invitation.account, [...others, invitation])
  }

  remove(invitation: Invitation): void {
    const others = this.on(invitation.account).filter((other) => other.id !== invitation.id)
    if (others.length > 0) this.#onAccount.set(invitation.account, others)
    else this.#onAccount.delete(invitation.account)
  }
}

import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import type { Rows } from '../../shared/model/row.ts'
import type { System } from '../../shared/model/system.ts'

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

const none: readonly never[] = []

export const emptyStructure: StructureView = {
  account: () => null,
  member: () => null,
  invitation: () => null,
  linksAbove: () => none,
  grantsOf: () => none,
  accountByExternalId: () => null,
  memberByEmail: () => null,
  references: () => none,
}

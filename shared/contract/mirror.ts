import { z } from 'zod'
import type { Invitation } from '../model/invitation.ts'
import type { Member } from '../model/member.ts'
import { query } from './call.ts'
import type { NumberColumn } from './number-column.ts'

/** Repeated words as places in a list of the distinct ones, counted from 1; 0 stands for an absent word. */
export interface WordColumn {
  readonly words: readonly string[]
  readonly codes: NumberColumn
}

/**
 * Everything that a window keeps, column by column: 85,000 accounts must not become 85,000 objects
 * on the wire. Links and grants refer to accounts and members by their place in the columns.
 */
export interface Snapshot {
  readonly revision: number
  readonly workspace: { readonly id: string; readonly name: string }
  readonly accounts: {
    readonly id: readonly string[]
    readonly name: readonly string[]
    readonly externalId: readonly (string | null)[]
    readonly system: WordColumn
    readonly kind: WordColumn
    readonly billing: WordColumn
    readonly service: WordColumn
    readonly currency: WordColumn
    readonly timeZone: WordColumn
    readonly country: WordColumn
    readonly status: WordColumn
  }
  readonly links: {
    readonly parent: NumberColumn
    readonly child: NumberColumn
    readonly status: WordColumn
    readonly owner: WordColumn
    readonly share: WordColumn
    /** Nearly no link has these, so only the places of those that do travel. */
    readonly hidden: readonly number[]
    readonly askedAt: readonly (readonly [link: number, moment: string])[]
    readonly raw: readonly (readonly [link: number, word: string])[]
  }
  readonly members: readonly Member[]
  readonly grants: {
    readonly member: NumberColumn
    readonly account: NumberColumn
    readonly role: WordColumn
    readonly raw: WordColumn
  }
  readonly invitations: readonly Invitation[]
}

export const mirror = {
  'mirror.snapshot': query(z.strictObject({})).returns<Snapshot>(),
} as const

import type { Failure } from '../../../shared/contract/failure.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { KnownLinkStatus } from '../../../shared/model/link.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { Kept } from '../document/kept.ts'

/** A file as it comes from a window or from the disk. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where a row stands in the file that it was read from. */
export interface Origin {
  readonly file: string
  readonly path?: string
  readonly line?: number
}

/** What files could not say about an account, though the workspace may know it. */
export interface Doubt {
  readonly about: 'kind' | 'parent'
  readonly account: string
}

/**
 * Of what files are a whole account, so that something of it which they do not have is gone. What no coverage
 * speaks of stays as it is known: absence proves nothing about an account that was not asked.
 */
export type Coverage = Covered & {
  /** A file that says so. */
  readonly file: string
}

export type Covered =
  /** Every role of these classes on the account, and those that nobody has a word for. */
  | {
      readonly of: 'grants'
      readonly account: string
      readonly classes: readonly string[]
      /** Only people of this Business Center: others hold roles on the same asset through theirs. */
      readonly center?: string
    }
  /** Every asset of this kind that the member is assigned to in the Business Center. */
  | {
      readonly of: 'assignments'
      readonly member: string
      readonly center: string
      readonly kind: AccountKind
    }
  /** Every link of these states below, or above, the account; where told, only to children like these. */
  | {
      readonly of: 'links-below' | 'links-above'
      readonly account: string
      readonly states: readonly KnownLinkStatus[]
      readonly kinds?: readonly AccountKind[]
      /** What platforms say of the children's own state; a child of another is not covered. */
      readonly childStates?: readonly string[]
      /** false: links that are hidden are not covered. */
      readonly hidden?: boolean
    }
  /** Every invitation to the account that waits for an answer. */
  | { readonly of: 'invitations'; readonly account: string }

/**
 * What files say, ready to be merged into a workspace. What is kept is that of a document which a workspace is made
 * from: an agency's own, so no other one gets it.
 */
export interface Incoming extends Kept {
  /** For a workspace that is made from them. */
  readonly name: string
  readonly rows: WorkspaceRows
  /** What is to be said, whatever the workspace knows. */
  readonly warnings: readonly Failure[]
  readonly doubts: readonly Doubt[]
  readonly coverage: readonly Coverage[]
  /** By the row itself. */
  readonly origins: Pick<ReadonlyMap<object, Origin>, 'get'>
  /** Links of which the files say that they are not hidden. */
  readonly shown: Pick<ReadonlySet<object>, 'has'>
}

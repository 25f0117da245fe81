import type { Failure } from '../../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'

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

/** What files say, ready to be merged into a workspace. */
export interface Incoming {
  /** For a workspace that is made from them. */
  readonly name: string
  readonly rows: WorkspaceRows
  /** All that is to be said where they become a workspace of their own. */
  readonly warnings: readonly Failure[]
  /** Those of them that hold whatever the workspace knows. */
  readonly lasting: readonly Failure[]
  readonly doubts: readonly Doubt[]
  /** By the row itself. */
  readonly origins: WeakMap<object, Origin>
}

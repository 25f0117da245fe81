import { z } from 'zod'
import type { WindowCommandId } from '../commands/window-commands.ts'
import type { RowChange } from '../model/row.ts'
import type { CallName } from './contract.ts'
import type { Result } from './failure.ts'
import type { Stretch } from './parts.ts'
import { pastMomentSchema } from './past.ts'
import type { Moment } from './past.ts'
import type { Settings } from './settings.ts'

/** What a window sends. Everything on the wire is JSON text, over IPC and WebSocket alike. */
export const requestSchema = z.strictObject({
  id: z.int().min(0),
  call: z.string(),
  input: z.unknown(),
  /** The past to look at; absent for the present. */
  at: pastMomentSchema.optional(),
})

export interface Request {
  readonly id: number
  readonly call: CallName
  readonly input: unknown
  readonly at?: Moment
}

export interface Reply {
  readonly kind: 'reply'
  readonly id: number
  readonly result: Result<unknown>
}

/** A long list of an answer goes ahead of the reply, in stretches. See parts.ts. */
export interface Part extends Stretch {
  readonly kind: 'part'
  readonly id: number
}

/** What happened without being asked for. A gap between revisions means: fetch the snapshot again. */
export type Happening =
  /** One change was recorded. `revision` is the one after it. */
  | {
      readonly kind: 'patch'
      readonly revision: number
      readonly change: string
      readonly actor: string
      readonly command: string
      /** The change that it took back, or did again after it was taken back. */
      readonly reverts: string | null
      readonly rows: readonly RowChange[]
    }
  /** Another workspace is open now, or none: fetch everything again. */
  | { readonly kind: 'workspace' }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'actor'; readonly actor: string }
  /** Chosen in the menu bar of this window. */
  | { readonly kind: 'command'; readonly command: WindowCommandId }

export type Message = Reply | Part | Happening

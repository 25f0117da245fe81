import { z } from 'zod'
import { act, query } from './call.ts'

/** Bytes in one chunk, before base64. */
export const chunkBytes = 256 * 1024

/** Files travel over the same wire as everything else, in chunks: the page never sees a path. */
export const files = {
  'files.begin': act(z.strictObject({ name: z.string().min(1).max(255), size: z.int().min(0) })).returns<{
    readonly upload: string
  }>(),
  /** Chunks must come in order; `offset` is where this one starts. */
  'files.write': act(
    z.strictObject({ upload: z.string(), offset: z.int().min(0), base64: z.string() }),
  ).returns<{ readonly received: number }>(),
  'files.read': query(z.strictObject({ download: z.string(), offset: z.int().min(0) })).returns<{
    readonly base64: string
    readonly done: boolean
  }>(),
  'files.forget': act(z.strictObject({ file: z.string() })).returns<null>(),
} as const

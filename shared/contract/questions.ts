import { z } from 'zod'
import { askedSchema } from '../model/saved-question.ts'
import type { Asked } from '../model/saved-question.ts'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'

const id = z.string().min(1)
const name = z.string().trim().min(1).max(120)

export interface SavedQuestion {
  readonly id: string
  readonly name: string
  readonly asked: Asked
}

/** Somebody or something that a question is about and that this workspace does not have. */
export interface NotFound {
  readonly what: 'member' | 'account'
  readonly id: string
  /** As the file calls it. */
  readonly name: string
}

/** What a file of a question holds, in this workspace. */
export interface ReadQuestion {
  readonly name: string
  /** Null where it is about somebody or something that is not here. */
  readonly asked: Asked | null
  readonly missing: readonly NotFound[]
}

/** Questions that are kept by name. */
export const questions = {
  'questions.list': query(z.strictObject({})).returns<readonly SavedQuestion[]>(),
  /** A new one, or another content of one that is there. */
  'questions.save': command(z.strictObject({ question: id.optional(), name, asked: askedSchema })).returns<
    ChangeResult & { readonly question: string }
  >(),
  'questions.rename': command(z.strictObject({ question: id, name })).returns<ChangeResult>(),
  'questions.remove': command(z.strictObject({ question: id })).returns<ChangeResult>(),
  /** The question as a file for a colleague, who may have another workspace of the same people and accounts. */
  'questions.file': query(z.strictObject({ name, asked: askedSchema })).returns<{
    readonly name: string
    readonly text: string
  }>(),
  /** Such a file, read. Nothing is kept. */
  'questions.read': query(
    z.strictObject({ file: z.string().min(1), text: z.string() }),
  ).returns<ReadQuestion>(),
} as const

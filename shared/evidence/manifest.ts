import { z } from 'zod'
import { languageSchema } from '../model/language.ts'

/** What a pack says of itself. Its entries are exactly these, in this order, after the manifest. */

export const manifestName = 'manifest.json'
export const stateName = 'state.keyholder.json'
export const recordName = 'record.jsonl'
export const verdictsName = 'verdicts.jsonl'
export const rulesName = 'rules.json'
export const readmeName = 'README.txt'

const sha256 = z.string().regex(/^[\da-f]{64}$/)
const named = z.strictObject({ id: z.string().min(1), name: z.string() })

export const manifestSchema = z.strictObject({
  format: z.literal('keyholder-evidence'),
  version: z.literal(1),
  workspace: named,
  /** When the pack was made, and with what: the program's version and the digest of its rule books. */
  made: z.strictObject({ at: z.iso.datetime(), program: z.string(), rules: sha256 }),
  language: languageSchema,
  /** Both empty: the whole workspace. */
  subject: z.strictObject({ accounts: z.array(named), members: z.array(named) }),
  /** What it speaks of: the workspace after this change (0: before the first), at this time. */
  moment: z.strictObject({ revision: z.int().min(0), at: z.iso.datetime() }),
  /** The stretch of the record, and the hash of its last change. Null in a workspace without changes. */
  record: z.strictObject({ first: z.int().min(1), last: z.int().min(1), head: sha256 }).nullable(),
  entries: z.array(z.strictObject({ name: z.string(), size: z.int().min(0), sha256 })),
})

export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/** The manifest that a text is; null where it is none. */
export function readManifest(text: string | null): Manifest | null {
  const parsed = manifestSchema.safeParse(jsonOf(text))
  return parsed.success ? parsed.data : null
}

/** What a text says as JSON; undefined where it is none. */
export function jsonOf(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { z } from 'zod'
import type { EvidenceCrypto } from './crypto.ts'
import { jsonOf } from './manifest.ts'

/** A line of `record.jsonl`: one change as the record has it, with what its hash covers. */

const hex = z.string().regex(/^(?:[\da-f]{2})+$/)
const image = z.record(z.string(), z.unknown()).nullable()

/**
 * A row has its images, or they were erased, or they are nobody's business here: then its digest stands for them. So it is
 * with most rows of most packs, and what is tried first is found soonest.
 */
const lineRowSchema = z.union([
  z.strictObject({
    table: z.string(),
    key: z.array(z.string()),
    digest: hex,
    erased: z.literal(true).optional(),
  }),
  z.strictObject({
    table: z.string(),
    key: z.array(z.string()),
    digest: hex,
    salt: hex,
    before: image,
    after: image,
  }),
])

export const recordLineSchema = z.strictObject({
  revision: z.int().min(1),
  id: z.string(),
  device: z.string(),
  actor: z.string(),
  at: z.string(),
  command: z.string(),
  kind: z.string(),
  reverts: z.string().nullable(),
  previous: z.string().nullable(),
  hash: z.string(),
  rows: z.array(lineRowSchema).min(1),
})

export type RecordLine = Readonly<z.infer<typeof recordLineSchema>>
export type RecordLineRow = RecordLine['rows'][number]

/** The lines of the entry; null where one is none. */
export function readRecord(
  bytes: Uint8Array,
  { decode }: Pick<EvidenceCrypto, 'decode'>,
): readonly RecordLine[] | null {
  const lines: RecordLine[] = []
  for (const line of linesIn(bytes)) {
    const parsed = recordLineSchema.safeParse(jsonOf(decode(line)))
    if (!parsed.success) return null
    lines.push(parsed.data)
  }
  return lines
}

/** One after the other: as one text, a long record is longer than a text may be. */
function* linesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

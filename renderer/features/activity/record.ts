import type { RecordedChange } from '../../../shared/contract/changes.ts'

/** The part of the record that was read so far, newest first and without gaps. */
export interface ReadRecord {
  /** The revision for which the top was read; null before anything was. */
  readonly asOf: number | null
  readonly changes: readonly RecordedChange[]
  /** The record was read to its beginning. */
  readonly complete: boolean
}

export const emptyRecord: ReadRecord = { asOf: null, changes: [], complete: false }

/** The newest changes as they are now, and below them what was read before. */
export function withTop(
  known: ReadRecord,
  top: readonly RecordedChange[],
  asked: { readonly asOf: number; readonly limit: number },
): ReadRecord {
  if (known.asOf !== null && known.asOf > asked.asOf) return known
  const oldest = top.at(-1)?.revision ?? 0
  const all = top.length < asked.limit
  const older = all ? [] : known.changes.filter((change) => change.revision < oldest)
  // A gap between the two would hide changes: what is below it is read again when it is reached.
  const joined = older[0] === undefined || older[0].revision === oldest - 1
  return {
    asOf: asked.asOf,
    changes: joined ? [...top, ...older] : top,
    complete: all || (joined && known.complete),
  }
}

/** One more page below; an answer that comes twice adds nothing. */
export function withOlder(known: ReadRecord, page: readonly RecordedChange[], limit: number): ReadRecord {
  const last = known.changes.at(-1)?.revision ?? 0
  const older = page.filter((change) => change.revision < last)
  return { ...known, changes: [...known.changes, ...older], complete: known.complete || page.length < limit }
}

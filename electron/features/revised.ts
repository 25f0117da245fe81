import { isDeepStrictEqual } from 'node:util'

/** What to change of a row: an absent or undefined key leaves it, null clears it. */
export type Revision<Row> = { readonly [Key in keyof Row]?: Row[Key] | null | undefined }

/**
 * The row after a revision, without keys that have no value. The same object is returned where
 * nothing differs, so that an edit that changes nothing is not recorded.
 */
export function revised<Row extends object>(row: Row, revision: Revision<Row>): Row {
  const told = Object.entries(revision).filter(([, value]) => value !== undefined)
  const merged = Object.entries({ ...row, ...Object.fromEntries(told) })
  const after = Object.fromEntries(merged.filter(([, value]) => value !== null && value !== undefined)) as Row
  return isDeepStrictEqual(after, row) ? row : after
}

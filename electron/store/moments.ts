import type { Connection } from './connection.ts'
import type { StoreReader } from './store.ts'

export type Moments = Pick<StoreReader, 'timeOf' | 'revisionAt'>

/** Times of the record. `upTo` is the latest change that is to be known of. */
export function createMoments(db: Connection, upTo: () => number): Moments {
  const timeOf = db.prepare<[number], string>('SELECT at FROM change WHERE revision = ?').pluck()

  /** Time never goes back in the record, so it can be halved; no index has to be kept for it. */
  const revisionAt = (at: string): number => {
    let known = 0
    let after = upTo() + 1
    while (after - known > 1) {
      const middle = Math.floor((known + after) / 2)
      if (timeOf.get(middle)! <= at) known = middle
      else after = middle
    }
    return known
  }
  return { timeOf: (revision) => (revision > upTo() ? null : (timeOf.get(revision) ?? null)), revisionAt }
}

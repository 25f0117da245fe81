import type { Connection } from './connection.ts'
import { changeHash, rowDigest } from './digest.ts'
import type { RowImages } from './digest.ts'
import type { ChangeFacts } from '../../shared/model/sealed-change.ts'

/** What is wrong with a change. */
export type ChainFault = 'missing' | 'time' | 'previous' | 'row' | 'hash'

export interface ChainReport {
  readonly changes: number
  /** Rows whose images were erased; their digests still hold the chain together. */
  readonly erased: number
  /** The first change that is not what was recorded, or null. */
  readonly broken: { readonly revision: number; readonly fault: ChainFault } | null
}

type StoredChange = ChangeFacts & { readonly revision: number; readonly hash: string }
type StoredRow = RowImages & { readonly salt: Buffer | null; readonly digest: Buffer }

/**
 * Reads the whole record and computes every digest and hash anew. Finds a change that was altered,
 * taken out or put in. That changes are missing at the very end cannot be seen from the record alone.
 */
export function verifyChain(db: Connection): ChainReport {
  const changes = db.prepare<[], StoredChange>('SELECT * FROM change ORDER BY revision')
  const rowsOf = db.prepare<[number], StoredRow>('SELECT * FROM change_row WHERE revision = +? ORDER BY seq')
  const workspace = db.prepare<[], string>('SELECT id FROM workspace').pluck().get() ?? ''
  const hashes = new Map<string, string>()
  let latest = ''
  let seen = 0
  let erased = 0

  const faultOf = (change: StoredChange, rows: readonly StoredRow[]): ChainFault | null => {
    if (change.revision !== seen + 1 || rows.length === 0) return 'missing'
    if (change.at < latest) return 'time'
    if (change.previous !== (hashes.get(change.device) ?? null)) return 'previous'
    if (!rows.every(isIntact)) return 'row'
    return changeHash(workspace, change, rows) === change.hash ? null : 'hash'
  }

  return db.transaction((): ChainReport => {
    for (const change of changes.iterate()) {
      const rows = rowsOf.all(change.revision)
      const fault = faultOf(change, rows)
      if (fault) return { changes: seen, erased, broken: { revision: seen + 1, fault } }
      seen += 1
      erased += rows.filter(({ salt }) => salt === null).length
      latest = change.at
      hashes.set(change.device, change.hash)
    }
    return { changes: seen, erased, broken: null }
  })()
}

function isIntact(row: StoredRow): boolean {
  if (row.salt === null) return row.before === null && row.after === null
  return rowDigest(row.salt, row).equals(row.digest)
}

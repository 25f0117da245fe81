import type { ChangeFacts, SealedImages } from '../../shared/model/sealed-change.ts'
import type { Connection } from './connection.ts'

/** A row of the record as it stands there; without salt and images where these were erased. */
export interface StoredRow extends SealedImages {
  readonly salt: Buffer | null
  readonly digest: Buffer
}

/** A change of the record with everything that its hash covers, for those who compute it anew elsewhere. */
export interface SealedChange extends ChangeFacts {
  readonly revision: number
  readonly hash: string
  readonly rows: readonly StoredRow[]
}

export type SealedChangeReader = (from: number, limit: number) => readonly SealedChange[]

/** See `StoreReader.sealedChanges`. `upTo`: of the beginning of the record up to a change. */
export function createSealedChangeReader(db: Connection, upTo = Number.MAX_SAFE_INTEGER): SealedChangeReader {
  const changes = db.prepare<[number, number, number], Omit<SealedChange, 'rows'>>(
    `SELECT revision, id, device, actor, at, command, kind, reverts, previous, hash FROM change
      WHERE revision >= +? AND revision <= +? ORDER BY revision LIMIT ?`,
  )
  const rowsOf = db.prepare<[number], StoredRow>(
    `SELECT "table", key, before, after, salt, digest FROM change_row WHERE revision = +? ORDER BY seq`,
  )
  return db.transaction((from: number, limit: number) =>
    changes
      .all(from, upTo, limit)
      .map((change) => Object.assign(change, { rows: rowsOf.all(change.revision) })),
  )
}

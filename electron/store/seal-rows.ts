import { randomBytes } from 'node:crypto'
import type { RowChange } from '../../shared/model/row.ts'
import { rowDigest } from './digest.ts'
import type { RowImages } from './digest.ts'
import { imageOf } from './row-images.ts'
import { Refusal } from './sqlite-failure.ts'

/** A row of a change as it goes into the record. */
export interface SealedRow extends RowImages {
  readonly salt: Buffer
  readonly digest: Buffer
}

/** The rows of a change, made ready for the record before anything is written. */
export interface SealedRows {
  readonly rows: readonly RowChange[]
  readonly sealed: readonly SealedRow[]
}

const saltBytes = 16
/** Drawn at once, each handed out once: a draw of any size costs 6 µs, more than a look-up. */
const saltsDrawn = 256

/**
 * Makes rows ready for the record, which needs nothing of the file, one at each step; so a large change can be
 * made ready in turns with other calls (docs/decisions/0058). Gives how many are ready. Null where a row cannot
 * be recorded; recording it says why.
 */
export function* sealingRows(rows: readonly RowChange[]): Generator<number, SealedRows | null> {
  const seal = createSealer()
  const sealed: SealedRow[] = []
  try {
    for (const row of rows) {
      yield sealed.length
      sealed.push(seal(row))
    }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
  return { rows, sealed }
}

/** See `imageOf` for what it refuses. */
export function createSealer(): (row: RowChange) => SealedRow {
  let drawn = randomBytes(0)
  let used = 0
  const newSalt = () => {
    if (used === drawn.length) {
      drawn = randomBytes(saltBytes * saltsDrawn)
      used = 0
    }
    used += saltBytes
    return drawn.subarray(used - saltBytes, used)
  }
  return (row) => {
    const image = imageOf(row)
    const salt = newSalt()
    return { ...image, salt, digest: rowDigest(salt, image) }
  }
}

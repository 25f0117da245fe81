import { hash } from 'node:crypto'
import type { Table } from '../../shared/model/row.ts'
import { changeText, rowText } from '../../shared/model/sealed-change.ts'
import type { ChangeFacts, SealedImages } from '../../shared/model/sealed-change.ts'

/** A row of a change as the record keeps it. */
export interface RowImages extends SealedImages {
  readonly table: Table
}

/** A row as far as it outlives its images: what the hash of a change covers of it. */
export interface RowSeal {
  readonly table: string
  readonly key: string
  readonly digest: Buffer
}

/**
 * The digest that stands for a row's images when they have been erased. The salt goes with them, so
 * that nobody can find erased words by trying likely ones.
 */
export function rowDigest(salt: Buffer, images: RowImages): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(rowText(images))]), 'buffer')
}

/** The hash of a change, as everybody computes it who has its facts: see `changeText`. */
export function changeHash(workspace: string, facts: ChangeFacts, rows: readonly RowSeal[]): string {
  const sealed = rows.map(({ table, key, digest }) => [table, key, digest.toString('hex')] as const)
  return hash('sha256', changeText(workspace, facts, sealed), 'hex')
}

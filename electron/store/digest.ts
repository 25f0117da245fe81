import { hash } from 'node:crypto'
import type { Table } from '../../shared/model/row.ts'
import { canonical } from './canonical.ts'

/** A row of a change as the record keeps it; images are canonical JSON, null where there was no row. */
export interface RowImages {
  readonly table: Table
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/** What the hash of a change covers beside its rows. */
export interface ChangeFacts {
  readonly id: string
  readonly device: string
  readonly actor: string
  readonly at: string
  readonly command: string
  readonly kind: string
  readonly reverts: string | null
  /** The hash of the device's change before it; null for its first. */
  readonly previous: string | null
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
export function rowDigest(salt: Buffer, { table, key, before, after }: RowImages): Buffer {
  const images = `[${JSON.stringify(table)},${JSON.stringify(key)},${before ?? 'null'},${after ?? 'null'}]`
  return hash('sha256', Buffer.concat([salt, Buffer.from(images)]), 'buffer')
}

/**
 * The hash of a change. It names the workspace, so that no change can be carried into another, and not
 * the revision, which is a place in this record only.
 */
export function changeHash(workspace: string, facts: ChangeFacts, rows: readonly RowSeal[]): string {
  const { id, device, actor, at, command, kind, reverts, previous } = facts
  const sealed = rows.map(({ table, key, digest }) => [table, key, digest.toString('hex')])
  return hash(
    'sha256',
    canonical({ workspace, id, device, actor, at, command, kind, reverts, previous, rows: sealed }),
    'hex',
  )
}

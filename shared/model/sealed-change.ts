import { canonical } from './canonical.ts'

/** A row of a change as the record keeps it; images are canonical JSON, null where there was no row. */
export interface SealedImages {
  readonly table: string
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

/** A row as far as the hash of its change covers it. The digest is hexadecimal. */
export type SealedName = readonly [table: string, key: string, digest: string]

/** What the digest of a row is made of, after its salt (docs/decisions/0011). */
export function rowText({ table, key, before, after }: SealedImages): string {
  return `[${JSON.stringify(table)},${JSON.stringify(key)},${before ?? 'null'},${after ?? 'null'}]`
}

/**
 * What the hash of a change is made of. It names the workspace, so that no change can be carried into another,
 * and not the revision, which is a place in one record only.
 */
export function changeText(workspace: string, facts: ChangeFacts, rows: readonly SealedName[]): string {
  const { id, device, actor, at, command, kind, reverts, previous } = facts
  return canonical({ workspace, id, device, actor, at, command, kind, reverts, previous, rows })
}

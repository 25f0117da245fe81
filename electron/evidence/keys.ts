import { createHash } from 'node:crypto'
import type { Result } from '../../shared/contract/failure.ts'
import { readFingerprint } from '../../shared/evidence/fingerprint.ts'

/** A workspace's key, as far as packs need it: whoever signs does not get to see it. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
  /** As other programs read it: PEM (SPKI). */
  readonly publicPem: string
}

/** Where the keys of workspaces are: outside the workspace files, so that a file that is handed on takes no key along. */
export interface EvidenceKeys {
  /** The workspace's key, which is made when it is first asked for. */
  keyOf(workspace: string): Result<SigningKey>
}

/** How people compare keys. */
export function fingerprintOfKey({ publicKey }: Pick<SigningKey, 'publicKey'>): string {
  return readFingerprint(createHash('sha256').update(publicKey).digest('hex'))!
}

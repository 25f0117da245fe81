import { hexOf } from './crypto.ts'
import type { EvidenceCrypto } from './crypto.ts'

/** How people compare keys: SHA-256 of the raw public key, hexadecimal, in groups of four. */
export async function fingerprintOf(publicKey: Uint8Array, { sha256 }: Pick<EvidenceCrypto, 'sha256'>) {
  return groupsOf(hexOf(await sha256(publicKey)))
}

/** A fingerprint as a person wrote it down, as `fingerprintOf` writes it; null where it is none. */
export function readFingerprint(text: string): string | null {
  const plain = text.replaceAll(/[\s:-]/g, '').toLowerCase()
  return /^[\da-f]{64}$/.test(plain) ? groupsOf(plain) : null
}

function groupsOf(hex: string): string {
  return hex.match(/.{4}/g)!.join(' ')
}

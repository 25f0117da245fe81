import { createHash, createPublicKey, verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { Point } from '@noble/ed25519'
import type { EvidenceCrypto } from '../../shared/evidence/crypto.ts'

/** What checking a pack needs, as Node has it. */
export const nodeCrypto: EvidenceCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  isSignedBy: (publicKey, message, signature) => {
    const x = Buffer.from(publicKey).toString('base64url')
    try {
      // OpenSSL refuses such keys by itself; what stands in its place in Electron need not.
      if (Point.fromBytes(publicKey).isSmallOrder()) return false
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      return verify(null, message, key, signature)
    } catch {
      // 32 bytes that are no point of the curve.
      return false
    }
  },
  inflate: (bytes, size) => {
    try {
      const content = inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) })
      return content.length === size ? content : null
    } catch {
      return null
    }
  },
  encode: (text) => Buffer.from(text),
  decode: (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return null
    }
  },
}

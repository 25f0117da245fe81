import { hashes, verifyAsync } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { inflateSync } from 'fflate'
import type { EvidenceCrypto } from '../../shared/evidence/crypto.ts'
import type { Rest } from './rest.ts'

/** Bytes that are hashed between two pauses: some ten milliseconds. */
const bytesAStep = 1 << 20

/** DEFLATE makes no more than this of a byte: whoever tells of more is not given the memory. */
const mostInflated = 1032

/**
 * What checking a pack needs, in any browser. The page brings it along rather than ask the browser: some have no
 * Ed25519, a page from a file may be given no WebCrypto at all, and so the answer is the same everywhere.
 */
export function pageCrypto(rest: Rest): EvidenceCrypto {
  hashes.sha512Async = (message) => hashInSteps(sha512.create(), message, rest)
  return {
    sha256: (bytes) => hashInSteps(sha256.create(), bytes, rest),
    // Strictly: by ZIP 215 keys of small order would do.
    isSignedBy: (publicKey, message, signature) =>
      verifyAsync(signature, message, publicKey, { zip215: false }),
    inflate: (bytes, size) => {
      if (size > bytes.length * mostInflated) return null
      try {
        // With room for a byte too many, so that too much is noticed: fflate lets go what goes beyond.
        const content = inflateSync(bytes, { out: new Uint8Array(size + 1) })
        return content.length === size ? content : null
      } catch {
        return null
      }
    },
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        return null
      }
    },
  }
}

interface Hash {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array<ArrayBuffer>
}

async function hashInSteps(hash: Hash, bytes: Uint8Array, rest: Rest): Promise<Uint8Array<ArrayBuffer>> {
  for (let offset = 0; offset < bytes.length; offset += bytesAStep) {
    await rest()
    hash.update(bytes.subarray(offset, offset + bytesAStep))
  }
  return hash.digest()
}

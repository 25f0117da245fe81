import { base64urlOf, bytesOfBase64url } from './base64url.ts'
import { asciiBytes } from './crypto.ts'

/*
 * The signature of a pack is the comment of its archive, which is the very end of the file. It is over every byte
 * before it, the length of the comment included: docs/decisions/0069.
 */

const mark = 'keyholder-evidence/1'
const publicKeyBytes = 32
const signatureBytes = 64
const publicKeySigns = 43
const signatureSigns = 86

/** Bytes of a comment; every pack's is as long. */
export const commentBytes = mark.length + 1 + publicKeySigns + 1 + signatureSigns

export interface PackSignature {
  readonly publicKey: Uint8Array
  readonly signature: Uint8Array
}

/** What is signed: nothing else that is ever signed with such a key begins like it. */
export function signedMessage(before: Uint8Array): Uint8Array {
  const prefix = asciiBytes(`${mark}\n`)
  const message = new Uint8Array(prefix.length + before.length)
  message.set(prefix)
  message.set(before, prefix.length)
  return message
}

/** The comment, in ASCII. */
export function commentOf({ publicKey, signature }: PackSignature): Uint8Array {
  return asciiBytes(`${mark} ${base64urlOf(publicKey)} ${base64urlOf(signature)}`)
}

/** What a comment says; null where it is not exactly what `commentOf` writes. */
export function readComment(comment: Uint8Array): PackSignature | null {
  const [begun, key = '', signed = '', ...more] = String.fromCharCode(...comment).split(' ')
  if (begun !== mark || more.length > 0) return null
  const publicKey = bytesOfBase64url(key)
  const signature = bytesOfBase64url(signed)
  return publicKey?.length === publicKeyBytes && signature?.length === signatureBytes
    ? { publicKey, signature }
    : null
}

/**
 * What checking a pack takes from outside: Node has it of its own, the page brings it along. Nothing here throws for
 * bad bytes.
 */
export interface EvidenceCrypto {
  readonly sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
  /**
   * Ed25519 (RFC 8032). A public key of small order is nobody's: signatures by it fit other messages, too, so nothing is
   * signed by one.
   */
  readonly isSignedBy: (
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => boolean | Promise<boolean>
  /** What raw DEFLATE data unpacks to; null where it is none, or does not come to exactly `size` bytes. */
  readonly inflate: (bytes: Uint8Array, size: number) => Uint8Array | null | Promise<Uint8Array | null>
  /** UTF-8. */
  readonly encode: (text: string) => Uint8Array
  /** The text that the bytes are in UTF-8; null where they are none. */
  readonly decode: (bytes: Uint8Array) => string | null
}

/** The bytes of a text of ASCII signs. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of a text that `hexOf` wrote. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, place) =>
    Number.parseInt(hex.slice(2 * place, 2 * place + 2), 16),
  )
}

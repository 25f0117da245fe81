const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map(Array.from(signs, (sign, value) => [sign, value]))

/** Base64url without padding (RFC 4648 §5). */
export function base64urlOf(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 6; bits -= 6) text += signs[(held >> (bits - 6)) & 63]
    held &= 255
  }
  return bits === 0 ? text : text + signs[(held << (6 - bits)) & 63]
}

/**
 * The bytes that a text stands for; null for any text that `base64urlOf` would not have written. Other spellings of
 * the same bytes (the last sign has bits to spare) would be changes that no signature notices.
 */
export function bytesOfBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let bits = 0
  let held = 0
  let place = 0
  for (const sign of text) {
    const value = values.get(sign)
    if (value === undefined) return null
    held = ((held & 255) << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[place++] = (held >> bits) & 255
  }
  return base64urlOf(bytes) === text ? bytes : null
}

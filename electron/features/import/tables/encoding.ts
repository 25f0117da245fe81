import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../../../../shared/import/told-of-file.ts'
import { decodeWindows1252 } from './windows-1252.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** How many characters could not be read; each stands in the text as U+FFFD. */
  readonly damaged: number
}

/** How many characters that UTF-8 writes in several bytes there must be for each damaged one. */
const soundPerDamaged = 4

/**
 * The text of bytes whose encoding nobody states: by the byte order mark, else UTF-8 where that is possible,
 * else UTF-16 by its zero bytes, Shift-JIS by its kana, and what is left as Windows-1252, in which everything
 * is a text. Null where it is none: there are zero bytes and no UTF-16.
 */
export function decodeText(bytes: Uint8Array, told?: Encoding): DecodedText | null {
  const encoding = told ?? guessEncoding(bytes)
  if (encoding === null) return null
  const text = decodedAs(bytes, encoding)
  return { text, encoding, damaged: encoding === 'windows-1252' ? 0 : count(text, '\uFFFD') }
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
}

function guessEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom'
  if (bytes.includes(0)) return guessUtf16(bytes)
  if (isUtf8(bytes)) return 'utf-8'
  if (isShiftJis(bytes)) return 'shift_jis'
  return isDamagedUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** In UTF-16 every second byte of Western text is zero. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const places = Math.min(bytes.length, 4096)
  let even = 0
  let odd = 0
  for (let place = 0; place < places; place++) {
    if (bytes[place] !== 0) continue
    if (place % 2 === 0) even++
    else odd++
  }
  if (odd > places / 8 && even === 0) return 'utf-16le'
  return even > places / 8 && odd === 0 ? 'utf-16be' : null
}

/** A file that was cut inside a character, or has lost a few: it still has many that are sound. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const damaged = count(text, '\uFFFD')
  const sound = (text.match(/[\u0080-\uFFFC]/g) ?? []).length
  const isCutAtEnd = damaged === 1 && text.endsWith('\uFFFD') && sound > 0
  return isCutAtEnd || sound >= damaged * soundPerDamaged
}

/** What spreadsheet programs write in Japan. Its kana begin with 0x82 and 0x83, which Western text hardly has. */
function isShiftJis(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x82) && !bytes.includes(0x83)) return false
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
    return /[\u3041-\u30fe]/.test(text)
  } catch {
    return false
  }
}

function count(text: string, letter: string): number {
  let found = 0
  for (let place = text.indexOf(letter); place !== -1; place = text.indexOf(letter, place + 1)) found++
  return found
}

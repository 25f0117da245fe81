import { digitZero } from '../json/bytes.ts'

/** Ten digits and then none, the first of them no zero; -1 for anything else. */
export function customerAt(bytes: Uint8Array, start: number): number {
  let value = 0
  for (let place = start; place < start + 10; place++) {
    const digit = bytes[place]! - digitZero
    if (!(digit >= 0 && digit <= 9) || (place === start && digit === 0)) return -1
    value = value * 10 + digit
  }
  const next = bytes[start + 10]! - digitZero
  return next >= 0 && next <= 9 ? -1 : value
}

/** A whole number as it would be printed, of all bytes between two; -1 for anything else. */
export function numberBetween(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  if (length < 1 || length > 15 || (length > 1 && bytes[start] === digitZero)) return -1
  let value = 0
  for (let place = start; place < end; place++) {
    const digit = bytes[place]! - digitZero
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Whether the bytes from `start` on are these. */
export function isHere(bytes: Uint8Array, start: number, part: Uint8Array): boolean {
  const { length } = part
  for (let place = 0; place < length; place++) if (bytes[start + place] !== part[place]) return false
  return true
}

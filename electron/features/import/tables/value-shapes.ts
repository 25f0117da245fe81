/*
 * What a value is by its looks alone. The shapes of ids: 123-456-7890 as Google shows them (facts B5), and
 * the 17 to 19 digits of TikTok's (facts C4).
 */

// Without what separates cells and names: a whole line around an address is none.
const emailInside = /^[^\s@<>"()[\],;:|\\]+@[^\s@<>"()[\],;:|\\]+\.[^\s@<>"()[\],;:|\\.]{2,}$/
const googleId = /^\d{3}-\d{3}-\d{4}$/
const tiktokId = /^\d{17,19}$/
const number = /^[-+]?[\d.,\s\u00a0%]*\d[\d.,\s\u00a0%]*$/
const date = /^\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?([ T].*)?$/

export type Shape = 'email' | 'google-id' | 'tiktok-id' | 'number' | 'date' | 'text' | 'empty'

export function shapeOf(value: string): Shape {
  const plain = value.trim()
  if (plain === '') return 'empty'
  if (looksLikeEmail(plain)) return 'email'
  if (googleId.test(plain)) return 'google-id'
  if (tiktokId.test(plain)) return 'tiktok-id'
  if (date.test(plain)) return 'date'
  return number.test(plain) ? 'number' : 'text'
}

/** An address as people have them, with a domain that ends in a name; stricter than `emailSchema`. */
export function looksLikeEmail(value: string): boolean {
  return emailInside.test(value)
}

import type { System } from '../model/system.ts'

/**
 * An account's id as its platform shows it, or null where the text is none: ten digits at Google, written
 * 123-456-7890 (facts B5), 17 to 19 at TikTok (facts C4). Digits are never added or cut.
 */
export function externalIdOf(system: System, text: string): string | null {
  const plain = text.trim()
  if (system !== 'google-ads') return /^\d{17,19}$/.test(plain) ? plain : null
  const digits = plain.replaceAll(/[-\s\u2010-\u2015]/g, '')
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : null
}

import { emailSchema } from '../../../shared/model/member.ts'

export interface ReadAddresses {
  /** Each once, in the order in which they stand. */
  readonly good: readonly string[]
  /** What stands where an address should, as it was typed. */
  readonly bad: readonly string[]
}

/**
 * The addresses in a text: one a line, or with commas, semicolons or spaces between them, also as a mail
 * program copies them (`Anna Berg <anna@agency.example>`).
 */
export function readAddresses(text: string): ReadAddresses {
  const good = new Map<string, string>()
  const bad = new Set<string>()
  for (const piece of text.split(/[\n,;]+/).flatMap(addressesIn)) {
    if (emailSchema.safeParse(piece).success) {
      if (!good.has(piece.toLowerCase())) good.set(piece.toLowerCase(), piece)
    } else bad.add(piece)
  }
  return { good: [...good.values()], bad: [...bad] }
}

function addressesIn(piece: string): readonly string[] {
  const trimmed = piece.trim()
  if (trimmed === '') return []
  const angled = /<([^<>]+)>$/.exec(trimmed)
  if (angled?.[1] !== undefined) return [angled[1].trim()]
  const words = trimmed.split(/\s+/)
  return words.every((word) => word.includes('@')) ? words : [trimmed]
}

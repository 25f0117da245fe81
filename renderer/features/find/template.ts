/** What a question speaks of; `other` is a second person, `another` a second account. */
export const gaps = ['action', 'account', 'member', 'other', 'another', 'plan'] as const
export type Gap = (typeof gaps)[number]

type Part = { readonly literal: string } | { readonly gap: Gap }

/** A way to read a text as the beginning of a question, or as all of it. */
export interface Reading {
  readonly texts: Readonly<Partial<Record<Gap, string>>>
  /** The gap at whose text the person still is. */
  readonly open: Gap | null
  /** Signs of the question's own words that were typed: without any it is only a name. */
  readonly signs: number
  /** Nothing of the question is missing but what stands in its open gap. */
  readonly whole: boolean
  /** The text ends within the question's own words that follow a name: or it is still the name. */
  readonly uncertain: boolean
}

/** A question as the language writes it, with gaps: `who can {{action}} on {{account}}`. */
export interface Template {
  /** Cut at its gaps, which stand in the language's own order. */
  readonly parts: readonly Part[]
  /** The same as it is compared with what is typed. */
  readonly folded: readonly Part[]
  readonly gaps: readonly Gap[]
  /** Signs of its own words after which a text is taken for this question. */
  readonly fewestSigns: number
}

const isLatin = /^[\p{Script=Latin}\p{M}\s{}'?-]*$/u

/** Reads a template of the translation files: once, and not with every key. */
export function readTemplate(text: string, fold: (text: string) => string): Template {
  const parts = text
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== '')
    .map((part): Part => {
      const gap = gaps.find((each) => part === `{{${each}}}`)
      return gap === undefined ? { literal: part } : { gap }
    })
  const literals = parts.flatMap((part) => ('literal' in part ? part.literal : []))
  return {
    parts,
    folded: parts.map((part) => ('literal' in part ? { literal: fold(part.literal) } : part)),
    gaps: parts.flatMap((part) => ('gap' in part ? part.gap : [])),
    // Scripts without spaces say more with fewer.
    fewestSigns: isLatin.test(literals.join('')) ? 3 : 2,
  }
}

/**
 * Every way in which the text begins, or is, the question. A name may contain the words of the template ("sharing on
 * or off"), so there can be several; what is not finished yet counts as well. The text is folded.
 */
export function readings({ folded: parts }: Template, text: string): readonly Reading[] {
  const found: Reading[] = []
  const walk = (
    at: number,
    from: number,
    texts: Reading['texts'],
    signs: number,
    uncertain = false,
  ): void => {
    const part = parts[at]
    const rest = text.slice(from)
    if (!part) {
      if (rest.trim() === '') found.push({ texts, open: null, signs, whole: true, uncertain })
      return
    }
    if ('literal' in part) {
      if (rest.startsWith(part.literal)) {
        walk(at + 1, from + part.literal.length, texts, signs + part.literal.trim().length)
      } else if (part.literal.startsWith(rest) || part.literal.trimEnd() === rest.trim()) {
        const typed = rest.trim().length
        const whole = at === parts.length - 1
        found.push({ texts, open: null, signs: signs + typed, whole: whole && typed > 0, uncertain })
      }
      return
    }
    const next = parts[at + 1]
    if (next && 'literal' in next) {
      for (let end = rest.indexOf(next.literal); end !== -1; end = rest.indexOf(next.literal, end + 1))
        if (end > 0) walk(at + 1, from + end, { ...texts, [part.gap]: rest.slice(0, end).trim() }, signs)
      for (let typed = next.literal.length - 1; typed > 0; typed -= 1)
        if (rest.length > typed && rest.endsWith(next.literal.slice(0, typed))) {
          const name = rest.slice(0, -typed).trim()
          walk(at + 1, text.length - typed, { ...texts, [part.gap]: name }, signs, true)
        }
    }
    const whole = at === parts.length - 1 && rest.trim() !== ''
    found.push({ texts: { ...texts, [part.gap]: rest.trim() }, open: part.gap, signs, whole, uncertain })
  }
  walk(0, 0, {}, 0)
  return found
}

/** The question as it is typed so far: with these names, up to the first gap that has none. */
export function written({ parts }: Template, names: Readonly<Partial<Record<Gap, string>>>): string {
  let text = ''
  for (const part of parts) {
    if ('literal' in part) text += part.literal
    else if (names[part.gap] === undefined) return text
    else text += names[part.gap]
  }
  return text
}

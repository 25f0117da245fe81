/** Signs that are one step of sorting in all languages of the window; ß, æ and þ are two. */
const keyed =
  Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).join('') +
  'àáâãäåçèéêëìíîïñòóôõöøùúûüýÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ'
const zero = 0x30
const nine = 0x39

const sorting = { numeric: true, sensitivity: 'base' } as const

/** Names by whose order everything is listed. Numbers in them go by their size. */
export interface NameOrder {
  readonly compare: (a: string, b: string) => number
  /**
   * A text that sorts by code units as the name sorts by the order, or null where only `compare` knows.
   * Comparing two of them is some twenty times faster, which is what lets 88,000 names be sorted.
   */
  readonly keyOf: (name: string) => string | null
}

let order = nameOrder('en')

/** Names are sorted as the language of the window sorts them. */
export function sortNamesIn(language: string): void {
  order = nameOrder(language)
}

/** Compares two names for sorting. */
export function compareNames(a: string, b: string): number {
  return order.compare(a, b)
}

export function nameKey(name: string): string | null {
  return order.keyOf(name)
}

/**
 * The order of one language. Keys are made for names in the usual western letters. A language in which
 * two letters sort as one (Danish aa) must do without them: the test of this file tells.
 */
export function nameOrder(language: string): NameOrder {
  const collator = new Intl.Collator(language, sorting)
  const weights = signWeights(collator)
  return {
    compare: (a, b) => collator.compare(a, b),
    keyOf: (name) => {
      let key = ''
      for (let at = 0; at < name.length; at += 1) {
        const code = name.charCodeAt(at)
        const weight = weights[code]
        if (weight === undefined) return null
        if (code < zero || code > nine) {
          key += weight
          continue
        }
        const digits = digitsFrom(name, at)
        at += digits.length - 1
        const value = digits.replace(/^0+(?=.)/, '')
        key += `${weights[zero] ?? ''}${String.fromCharCode(value.length)}${value}`
      }
      return key
    },
  }
}

function digitsFrom(name: string, from: number): string {
  let to = from
  while (to < name.length && name.charCodeAt(to) >= zero && name.charCodeAt(to) <= nine) to += 1
  return name.slice(from, to)
}

/** By code, what the language makes of each sign: signs that it holds to be equal weigh the same. */
function signWeights(collator: Intl.Collator): readonly (string | undefined)[] {
  const weights: (string | undefined)[] = []
  let weight = 0
  let before: string | undefined
  for (const sign of keyed.split('').toSorted((a, b) => collator.compare(a, b))) {
    if (before === undefined || collator.compare(before, sign) !== 0) weight += 1
    weights[sign.charCodeAt(0)] = String.fromCharCode(weight)
    before = sign
  }
  return weights
}

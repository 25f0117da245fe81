/** Numbers in names go by their size, and case and accents decide nothing. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Compares two names for sorting. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b)
}

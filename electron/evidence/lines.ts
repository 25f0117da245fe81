/** The lines of a text, each with the sign that ends it. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

/** Lines that only one of the two has, whatever their order; one that reads otherwise counts once. */
export function countDiffering(told: readonly string[], again: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of told) left.set(line, (left.get(line) ?? 0) + 1)
  let missing = 0
  for (const line of again) {
    const count = left.get(line) ?? 0
    if (count === 0) missing += 1
    else left.set(line, count - 1)
  }
  const unasked = [...left.values()].reduce((sum, count) => sum + count, 0)
  return Math.max(missing, unasked)
}

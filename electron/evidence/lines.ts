/** Lines that are counted in one step: a few milliseconds. */
const linesAStep = 2048

/** The lines of a text, each with the sign that ends it. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

/** Counts in steps the lines that only one of the two has, whatever their order; one that reads otherwise counts once. */
export function* countingDiffering(
  told: readonly string[],
  again: readonly string[],
): Generator<undefined, number> {
  const left = new Map<string, number>()
  for (const [place, line] of told.entries()) {
    left.set(line, (left.get(line) ?? 0) + 1)
    if (place % linesAStep === 0) yield
  }
  let missing = 0
  for (const [place, line] of again.entries()) {
    const count = left.get(line) ?? 0
    if (count === 0) missing += 1
    else left.set(line, count - 1)
    if (place % linesAStep === 0) yield
  }
  let unasked = 0
  for (const count of left.values()) unasked += count
  return Math.max(missing, unasked)
}

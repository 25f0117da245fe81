/**
 * How many letters have to be added, left out, replaced or swapped to make the beginning of `text` out of `word`:
 * who types is not at the end of the word yet.
 */
export function distance(word: string, text: string): number {
  const letters = Array.from(word)
  const rows = letters.length
  const others = Array.from(text).slice(0, rows + 2)
  let beforeLast: number[] = []
  let last = Array.from({ length: others.length + 1 }, (_, column) => column)
  for (let row = 1; row <= rows; row += 1) {
    const current = [row]
    for (let column = 1; column <= others.length; column += 1) {
      const same = letters[row - 1] === others[column - 1]
      const swapped =
        row > 1 &&
        column > 1 &&
        letters[row - 1] === others[column - 2] &&
        letters[row - 2] === others[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return Math.min(...last)
}

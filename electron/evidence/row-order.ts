import { linesOf } from './lines.ts'

/** By file of a report, a line that is a whole row. All other lines have their places. */
const wholeRow: Readonly<Record<string, RegExp>> = {
  'report.csv': /^(?:[^"]|"[^"]*")*\r\n$/,
  'report.html': /^<tr><td.*<\/tr>\n$/,
  'report.json': /^\{.*\},?\n$/,
}

/**
 * Whether a report differs from the one made again in the order of its rows alone. A row that went elsewhere, as into the
 * style of a page, where nobody would see it, is no other order.
 */
export function areRowsInOtherOrder(
  file: string,
  { told, again }: { readonly told: string; readonly again: string },
): boolean {
  const row = wholeRow[file]
  const [lines, others] = [linesOf(again), linesOf(told)]
  if (!row || lines.length !== others.length) return false
  const left = new Map<string, number>()
  for (const [place, line] of lines.entries()) {
    const other = others[place]!
    if (line === other) continue
    // The first line is a head in every format. Behind the last row of a list in JSON there is no comma, whichever it is.
    if (place === 0 || !row.test(line) || hasComma(line) !== hasComma(other)) return false
    count(line, 1)
    count(other, -1)
  }
  return [...left.values()].every((times) => times === 0)

  function count(line: string, times: number): void {
    const plain = hasComma(line) ? line.replace(/,\n$/, '\n') : line
    left.set(plain, (left.get(plain) ?? 0) + times)
  }
}

function hasComma(line: string): boolean {
  return line.endsWith(',\n')
}

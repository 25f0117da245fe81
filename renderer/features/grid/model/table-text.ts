/** A line as tab-separated text, for a spreadsheet: a cell can hold neither a tab nor a line break. */
export function tabSeparatedLine(line: readonly string[]): string {
  return line.map(plain).join('\t')
}

function plain(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ')
  // A spreadsheet would take these for a formula.
  return /^[=+@-]/.test(flat) ? `'${flat}` : flat
}

/** A line of a table for whatever takes one: the first is a head, and so is the first cell of each. */
export function htmlLine(line: readonly string[], as: 'head' | 'row'): string {
  const cells = line.map((cell, place) => {
    if (as === 'head') return `<th scope="col">${escaped(cell)}</th>`
    return place === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`
  })
  return `<tr>${cells.join('')}</tr>`
}

export function htmlTable(lines: readonly string[]): string {
  return `<table>${lines.join('')}</table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

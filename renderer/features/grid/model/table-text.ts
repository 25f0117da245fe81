/** Lines as tab-separated text, for a spreadsheet: a cell can hold neither a tab nor a line break. */
export function tabSeparated(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map(plain).join('\t')).join('\n')
}

function plain(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ')
  // A spreadsheet would take these for a formula.
  return /^[=+@-]/.test(flat) ? `'${flat}` : flat
}

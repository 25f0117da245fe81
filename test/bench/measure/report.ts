import { readFileSync, writeFileSync } from 'node:fs'

const begin = '<!-- bench: begin -->'
const end = '<!-- bench: end -->'

/** Puts the text between the markers of a Markdown file; the words around it are people's. */
export function writeBetweenMarkers(path: string, text: string): void {
  const before = readFileSync(path, 'utf8')
  const from = before.indexOf(begin)
  const to = before.indexOf(end)
  if (from === -1 || to < from) throw new Error(`${path} has no markers ${begin} and ${end}`)
  writeFileSync(path, `${before.slice(0, from)}${begin}\n\n${text}\n\n${before.slice(to)}`)
}

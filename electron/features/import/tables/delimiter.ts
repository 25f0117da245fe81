import { fieldOfHeader } from './header-words.ts'
import { delimiters } from '../../../../shared/import/told-of-file.ts'
import type { Delimiter } from '../../../../shared/import/told-of-file.ts'
import { shapeOf } from './value-shapes.ts'

/** How much of a file is looked at. */
const sampleLength = 64 * 1024
const sampleRecords = 60

/**
 * What separates the cells: the candidate by which most lines have equally many cells and most cells are
 * something known (an address, an id, a word of a header). Null where no line would have two cells.
 */
export function guessDelimiter(text: string): Delimiter | null {
  const told = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1] as Delimiter | undefined
  if (told) return told
  let best: Delimiter | null = null
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = scoreOf(sampledRecords(text, delimiter))
    if (score <= bestScore) continue
    best = delimiter
    bestScore = score
  }
  return best
}

/** 0 where nothing is separated. Known cells decide between candidates that separate equally well. */
function scoreOf(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  if (widths.size === 0) return 0
  const agreeing = Math.max(...widths.values())
  const wide = records.filter(({ length }) => length > 1)
  const known = wide.flat().filter(isKnown).length
  // A list of one column has commas and bars in some of its cells; a delimiter is in most lines.
  const share = agreeing / records.length
  if (share < 0.3 && known < 2) return 0
  const cells = wide.reduce((sum, { length }) => sum + length, 0)
  return share + (4 * known) / cells + Math.log2(cells / wide.length) / 10
}

function isKnown(cell: string): boolean {
  const shape = shapeOf(cell)
  if (shape === 'email' || shape === 'google-id' || shape === 'tiktok-id') return true
  return fieldOfHeader(cell) !== null
}

/** The first lines cut at the candidate outside quotes, roughly: this only has to compare. */
function sampledRecords(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const records: string[][] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const end = Math.min(text.length, sampleLength)
  const closeRecord = () => {
    cells.push(cell)
    if (cells.length > 1 || cell.trim() !== '') records.push(cells)
    cells = []
    cell = ''
  }
  for (let place = 0; place < end && records.length < sampleRecords; place++) {
    const letter = text[place]!
    if (isQuoted && letter === '"' && text[place + 1] === '"') {
      cell += letter
      place++
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (isQuoted) cell += letter
    else if (letter === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') closeRecord()
    else cell += letter
  }
  if (end === text.length && (cell !== '' || cells.length > 0)) closeRecord()
  return records
}

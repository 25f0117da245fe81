import type { Block, CellType, ReportColumn, Section } from '../report.ts'
import { writeCell, writeField, writeLineEnd, writeSeparator } from './csv-field.ts'
import { Utf8 } from './utf8.ts'

/** Bytes of shared lines that are kept, before all are forgotten. */
const mostKept = 8 * 1024 * 1024

/** Columns side by side that are all of the block, or all of its lines. */
interface Run {
  readonly ofBlock: boolean
  readonly columns: { readonly place: number; readonly type: CellType }[]
}

/**
 * Writes the rows of a section, block by block, in the columns of the whole table. What a block says of all its lines is
 * written once for it, and lines that blocks share once for all of them; rows are copied together from these. `title`: of
 * the section, where rows say which one they are of.
 */
export function createBlockWriter(
  columns: readonly ReportColumn[],
  section: Section,
  title: string | null,
): (text: Utf8, block: Block) => void {
  const runs = runsOf(columns, section)
  const ofBlock = new Pieces()
  const shared = new Pieces()
  const placeOfShared = new Map<object, number>()

  return (text, block) => {
    ofBlock.clear()
    for (const run of runs) if (run.ofBlock) ofBlock.add((piece) => writeRun(piece, run, block, 0))
    let own = block.shared === null ? -1 : sharedPlace(block, block.shared)
    for (let line = 0; line < block.length; line++) {
      if (title !== null) {
        writeField(text, title)
        writeSeparator(text)
      }
      let common = 0
      for (const run of runs) {
        if (run.ofBlock) ofBlock.copy(common++, text)
        else if (own === -1) writeRun(text, run, block, line)
        else shared.copy(own++, text)
      }
    }
  }

  function sharedPlace(block: Block, key: object): number {
    const known = placeOfShared.get(key)
    if (known !== undefined) return known
    if (shared.bytes > mostKept) {
      shared.clear()
      placeOfShared.clear()
    }
    const place = shared.count
    for (let line = 0; line < block.length; line++)
      for (const run of runs) if (!run.ofBlock) shared.add((piece) => writeRun(piece, run, block, line))
    placeOfShared.set(key, place)
    return place
  }

  function writeRun(text: Utf8, run: Run, block: Block, line: number): void {
    for (let at = 0; at < run.columns.length; at++) {
      const { place, type } = run.columns[at]!
      if (at > 0) writeSeparator(text)
      if (place !== -1) writeCell(text, block.cell(line, place), type)
    }
    if (run === runs.at(-1)) writeLineEnd(text)
    else writeSeparator(text)
  }
}

/** A column that the section does not have is empty in all rows. */
function runsOf(columns: readonly ReportColumn[], section: Section): readonly Run[] {
  const runs: Run[] = []
  for (const { id, type } of columns) {
    const place = section.columns.findIndex((column) => column.id === id)
    const ofBlock = section.ofBlock[place] ?? true
    const last = runs.at(-1)
    if (last?.ofBlock === ofBlock) last.columns.push({ place, type })
    else runs.push({ ofBlock, columns: [{ place, type }] })
  }
  return runs
}

/** Pieces of text, one after the other. */
class Pieces {
  readonly #text = new Utf8(64 * 1024)
  readonly #ends: number[] = [0]

  get count(): number {
    return this.#ends.length - 1
  }

  get bytes(): number {
    return this.#text.length
  }

  add(write: (text: Utf8) => void): void {
    write(this.#text)
    this.#ends.push(this.#text.length)
  }

  copy(place: number, text: Utf8): void {
    text.copy(this.#text, this.#ends[place]!, this.#ends[place + 1]!)
  }

  clear(): void {
    this.#text.clear()
    this.#ends.length = 1
  }
}

import { extentOf } from './layout.ts'
import type { TableColumn, TableRow } from './table.ts'

const samplesShown = 5

/** The columns of a list: those of its header, in a sheet also those beyond it. */
export function columnsOf(
  header: TableRow | null,
  rows: readonly TableRow[],
  isSheet: boolean,
): readonly TableColumn[] {
  const named = header ? extentOf(header) : commonExtent(rows)
  // In a sheet nothing shifts a row, so a value beyond the header is a column without a name.
  const width = isSheet ? rows.reduce((most, row) => Math.max(most, extentOf(row)), named) : named
  const filled = Array.from({ length: width }, () => 0)
  const samples = Array.from({ length: width }, () => new Set<string>())
  for (const { cells } of rows) {
    for (let place = 0; place < width; place++) {
      const value = (cells[place] ?? '').trim()
      if (value === '') continue
      filled[place]!++
      if (samples[place]!.size < samplesShown) samples[place]!.add(value)
    }
  }
  const names = namesOf(header, width)
  return names.map((name, place) => ({ name, samples: [...samples[place]!], filled: filled[place]! }))
}

/** Different for each column: a mapping names them. */
function namesOf(header: TableRow | null, width: number): readonly string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, place) => {
    const written = (header?.cells[place] ?? '').trim()
    const wanted = written === '' ? `#${place + 1}` : written
    let name = wanted
    for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`
    taken.add(name)
    return name
  })
}

/** Where nothing names the columns, as many as most rows have. */
function commonExtent(rows: readonly TableRow[]): number {
  const rowsByExtent = new Map<number, number>()
  for (const row of rows) {
    const extent = extentOf(row)
    rowsByExtent.set(extent, (rowsByExtent.get(extent) ?? 0) + 1)
  }
  const sorted = [...rowsByExtent].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])
  return sorted[0]?.[0] ?? 0
}

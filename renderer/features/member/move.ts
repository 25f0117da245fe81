import type { Cell } from './role-table.ts'

export type Rows = readonly (readonly (Cell | null)[])[]

/** Where a key leads from a cell: the key of another cell, or null where it leads nowhere. */
export function moveFrom(rows: Rows, key: string, pressed: string): string | null {
  const row = rows.findIndex((cells) => cells.some((cell) => cell?.key === key))
  const column = rows[row]?.findIndex((cell) => cell?.key === key) ?? -1
  if (row === -1 || column === -1) return null
  switch (pressed) {
    case 'ArrowRight':
      return alongRow(rows, row, column, 1)
    case 'ArrowLeft':
      return alongRow(rows, row, column, -1)
    case 'ArrowDown':
      return nearest(rows[row + 1], column)
    case 'ArrowUp':
      return nearest(rows[row - 1], column)
    case 'Home':
      return nearest(rows[row], 0)
    case 'End':
      return nearest(rows[row], Infinity)
    case 'PageDown':
      return nearest(rows[Math.min(rows.length - 1, row + page)], column)
    case 'PageUp':
      return nearest(rows[Math.max(0, row - page)], column)
    default:
      return null
  }
}

const page = 10

function alongRow(rows: Rows, row: number, column: number, step: 1 | -1): string | null {
  const cells = rows[row] ?? []
  for (let place = column + step; place >= 0 && place < cells.length; place += step) {
    const cell = cells[place]
    if (cell) return cell.key
  }
  return null
}

/** The cell of a row in this column, or the closest one: rows differ in length and have holes. */
function nearest(cells: Rows[number] | undefined, column: number): string | null {
  const wanted = Math.min(column, (cells?.length ?? 0) - 1)
  let best: { readonly key: string; readonly away: number } | null = null
  for (const [place, cell] of cells?.entries() ?? []) {
    const away = Math.abs(place - wanted)
    if (cell && (best === null || away < best.away)) best = { key: cell.key, away }
  }
  return best?.key ?? null
}

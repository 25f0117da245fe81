import type { TreeRows } from './rows.ts'

/**
 * The rows above the first one in sight that have been scrolled away, outermost first. They stand at the top
 * edge, and the row to which each belongs is the first one below those before it. `rowAt` gives the row at a
 * number of rows below the edge, -1 beyond the ends.
 */
export function stickyPath(
  rows: TreeRows,
  rowAt: (rowsBelow: number) => number,
  most: number,
): readonly number[] {
  const path: number[] = []
  while (path.length < most) {
    const below = rowAt(path.length)
    const above = below === -1 ? -1 : ancestorAt(rows, below, path.length)
    if (above === -1) break
    path.push(above)
  }
  return path
}

/** What is above a row at a depth; -1 where the row is no deeper than that itself. */
function ancestorAt(rows: TreeRows, row: number, depth: number): number {
  if (rows.depth(row) <= depth) return -1
  let above = rows.parent(row)
  while (above !== -1 && rows.depth(above) > depth) above = rows.parent(above)
  return above
}

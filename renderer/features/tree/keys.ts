import { fold } from '../../ui/fold.ts'
import { firstLetter } from '../../ui/letters.ts'
import type { TreeRows } from './rows.ts'

/** What a key means in the tree, by the ARIA practices for tree views. */
export type TreeAct =
  | { readonly kind: 'move'; readonly row: number }
  | { readonly kind: 'open'; readonly row: number }
  | { readonly kind: 'expand'; readonly rows: readonly number[] }
  | { readonly kind: 'collapse'; readonly row: number }

export interface TreePosition {
  readonly rows: TreeRows
  /** Where the cursor is; -1 when it is nowhere yet. */
  readonly cursor: number
  /** Rows that fit into the window. */
  readonly page: number
}

/** null: the key means nothing here. */
export function actOfKey(key: string, { rows, cursor, page }: TreePosition): TreeAct | null {
  if (rows.count === 0) return null
  const last = rows.count - 1
  const move = (row: number): TreeAct => ({ kind: 'move', row: Math.max(0, Math.min(last, row)) })
  if (cursor === -1 && ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'].includes(key)) return move(0)
  switch (key) {
    case 'ArrowDown':
      return move(cursor + 1)
    case 'ArrowUp':
      return move(cursor - 1)
    case 'Home':
      return move(0)
    case 'End':
      return move(last)
    case 'PageDown':
      return move(cursor + page)
    case 'PageUp':
      return move(cursor - page)
    case 'ArrowRight':
      if (!rows.isExpandable(cursor)) return null
      return rows.isExpanded(cursor) ? move(cursor + 1) : { kind: 'expand', rows: [cursor] }
    case 'ArrowLeft':
      if (rows.isExpanded(cursor)) return { kind: 'collapse', row: cursor }
      return rows.parent(cursor) === -1 ? null : move(rows.parent(cursor))
    case '*':
      return cursor === -1 ? null : { kind: 'expand', rows: closedSiblings(rows, cursor) }
    case 'Enter':
    case ' ':
      return cursor === -1 ? null : { kind: 'open', row: cursor }
    default:
      return null
  }
}

/** Siblings stand between their parent and the next row that is not below it. */
function closedSiblings(rows: TreeRows, cursor: number): readonly number[] {
  const depth = rows.depth(cursor)
  const closed: number[] = []
  for (let row = rows.parent(cursor) + 1; row < rows.count && rows.depth(row) >= depth; row += 1)
    if (rows.depth(row) === depth && rows.isExpandable(row) && !rows.isExpanded(row)) closed.push(row)
  return closed
}

/** `nameOf` answers folded names. The next row whose name begins with what is being typed, going round once; -1 when there is none. */
export function typeAhead(
  rows: TreeRows,
  cursor: number,
  typed: string,
  nameOf: (row: number) => string,
): number {
  const wanted = fold(typed)
  // The row under the cursor may go on matching while more is typed, but not a single sign.
  const from = firstLetter(typed) !== typed ? Math.max(cursor, 0) : cursor + 1
  for (let step = 0; step < rows.count; step += 1) {
    const row = (from + step) % rows.count
    if (nameOf(row).startsWith(wanted)) return row
  }
  return -1
}

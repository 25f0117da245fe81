import { actOfKey } from './keys.ts'
import type { TreePosition } from './keys.ts'

/** What a key selects in the tree, by the ARIA practices for tree views in which several may be selected. */
export type Picking =
  /** From where the range began to this row. */
  | { readonly kind: 'range'; readonly to: number }
  /** This row beside the others, or no longer. */
  | { readonly kind: 'toggle'; readonly row: number }
  | { readonly kind: 'all' }
  /** Only what is open. */
  | { readonly kind: 'none' }

interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const movements: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'])

/** null: the key selects nothing here. */
export function pickOfKey(stroke: Stroke, position: TreePosition): Picking | null {
  const { key, shiftKey, altKey } = stroke
  const ctrl = stroke.ctrlKey || stroke.metaKey
  const { cursor } = position
  if (altKey || position.rows.count === 0) return null
  if (key === 'Escape' && !ctrl && !shiftKey) return { kind: 'none' }
  if (ctrl && key.toLowerCase() === 'a' && !shiftKey) return { kind: 'all' }
  if (key === ' ' && ctrl && cursor !== -1) return { kind: 'toggle', row: cursor }
  if (key === ' ' && shiftKey && cursor !== -1) return { kind: 'range', to: cursor }
  if (!shiftKey || !movements.has(key)) return null
  const act = actOfKey(key, position)
  return act?.kind === 'move' ? { kind: 'range', to: act.row } : null
}

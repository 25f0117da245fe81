/**
 * Which paths are open: all of them or none, but for some. Opening 88,000 rows at once is then one word
 * and not a list of every path.
 */
export interface Expansion {
  readonly open: boolean
  readonly except: ReadonlySet<string>
}

export const allClosed: Expansion = { open: false, except: new Set() }
export const allOpen: Expansion = { open: true, except: new Set() }

/** Whether the row with this path shows what is below it. */
export function isOpen({ open, except }: Expansion, path: string): boolean {
  return except.has(path) !== open
}

/** The same, with these paths opened or closed. */
export function folded(expansion: Expansion, paths: readonly string[], open: boolean): Expansion {
  const except = new Set(expansion.except)
  for (const path of paths) {
    if (open === expansion.open) except.delete(path)
    else except.add(path)
  }
  return { open: expansion.open, except }
}

/** Reads what was kept; null when it is nothing of ours. */
export function readExpansion(kept: unknown): Expansion | null {
  if (typeof kept !== 'object' || kept === null || !('open' in kept) || !('except' in kept)) return null
  if (typeof kept.open !== 'boolean' || !Array.isArray(kept.except)) return null
  return { open: kept.open, except: new Set(kept.except.filter((path) => typeof path === 'string')) }
}

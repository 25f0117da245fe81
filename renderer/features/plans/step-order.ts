/** The ids with one of them moved before or after another. */
export function movedTo(
  ids: readonly string[],
  id: string,
  target: string,
  side: 'before' | 'after',
): readonly string[] {
  if (id === target || !ids.includes(id)) return ids
  const others = ids.filter((each) => each !== id)
  const at = others.indexOf(target)
  return at === -1 ? ids : others.toSpliced(side === 'before' ? at : at + 1, 0, id)
}

/** The ids with one of them moved by a number of places, as far as the ends allow. */
export function movedBy(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id)
  if (from === -1) return ids
  const to = Math.min(Math.max(from + by, 0), ids.length - 1)
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}

export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}

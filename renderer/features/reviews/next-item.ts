import type { ItemLine } from './item-lines.ts'

/** The item at which the keyboard goes on when some are done: the one after the last of them, else before the first. */
export function nextItem(lines: readonly ItemLine[], done: ReadonlySet<string>): string | null {
  const ids = lines.flatMap((line) => (line.line === 'item' ? [line.judged.item.id] : []))
  const last = ids.findLastIndex((id) => done.has(id))
  const after = ids.slice(last + 1).find((id) => !done.has(id))
  return after ?? ids.slice(0, Math.max(last, 0)).findLast((id) => !done.has(id)) ?? null
}

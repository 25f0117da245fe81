import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

/**
 * Sorts numbers by a comparison, pausing now and then: comparing names costs so much that 88,000 of them
 * would hold up the window for most of a second. Stable, and the numbers given stay as they are.
 */
export function* sorted(items: Int32Array, compare: (a: number, b: number) => number): Work<Int32Array> {
  let from = Int32Array.from(items)
  let into = new Int32Array(items.length)
  let steps = 0
  for (let width = 1; width < items.length; width *= 2) {
    for (let low = 0; low < items.length; low += 2 * width) {
      const middle = Math.min(low + width, items.length)
      const high = Math.min(low + 2 * width, items.length)
      let left = low
      let right = middle
      for (let at = low; at < high; at += 1) {
        const takeLeft = right >= high || (left < middle && compare(from[left]!, from[right]!) <= 0)
        into[at] = takeLeft ? from[left++]! : from[right++]!
        if (++steps % stepsBetweenPauses === 0) yield
      }
    }
    const before = from
    from = into
    into = before
  }
  return from
}

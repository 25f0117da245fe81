import type { Graph } from './graph.ts'
import { roomFor } from './room.ts'

let stamps = new Int32Array(0)
let stamp = 0

/** Distinct accounts below a row along active links; the row itself is not counted. */
export function countBelow(graph: Graph, row: number): number {
  const { accounts, links } = graph
  if (stamps.length < accounts.length) {
    stamps = new Int32Array(roomFor(accounts.length))
    stamp = 0
  }
  stamp += 1
  stamps[row] = stamp
  const waiting = [row]
  let count = 0
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let link = links.firstBelow(at); link !== -1; link = links.nextBelow(link)) {
      const child = links.child(link)
      if (stamps[child] === stamp || !links.isActive(link)) continue
      stamps[child] = stamp
      count += 1
      waiting.push(child)
    }
  }
  return count
}

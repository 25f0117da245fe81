import type { Graph } from '../../../client/mirror/graph.ts'

/**
 * Counts accounts that are not shown, each only once however often it is asked about: those asked about first
 * take what is below several. Follows active and pending links.
 */
export class HiddenCount {
  readonly #graph: Graph
  readonly #known: Uint8Array

  constructor(graph: Graph, shown: Iterable<number>) {
    this.#graph = graph
    this.#known = new Uint8Array(graph.accounts.length)
    for (const row of shown) this.#known[row] = 1
  }

  /** These accounts and everything below them. */
  in(rows: readonly number[]): number {
    let count = 0
    for (const row of rows) {
      if (this.#known[row] === 1) continue
      this.#known[row] = 1
      count += 1 + this.below(row)
    }
    return count
  }

  /** Everything below an account, without itself. */
  below(row: number): number {
    const { links } = this.#graph
    const waiting = [row]
    let count = 0
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (let link = links.firstBelow(at); link !== -1; link = links.nextBelow(link)) {
        const child = links.child(link)
        if (this.#known[child] === 1 || !links.isLive(link)) continue
        this.#known[child] = 1
        count += 1
        waiting.push(child)
      }
    }
    return count
  }
}

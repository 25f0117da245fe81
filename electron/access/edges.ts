import { Column } from './column.ts'

/**
 * Active links as two chains: from each child up to its parents, from each parent down to its
 * children. A link that ends stays in its chains as a dead edge, and is revived if the same pair is
 * linked again: nothing is ever moved, so a change costs the length of one child's chain.
 */
export class Edges {
  readonly parent = new Column(Int32Array)
  readonly child = new Column(Int32Array)
  readonly owner = new Column(Uint8Array)
  /** A bit of `shareBit`, or `shareUnknownBit`. */
  readonly share = new Column(Uint8Array)
  readonly alive = new Column(Uint8Array)
  /** 1 where a row says that the link is not active; kept for links of Business Centers and of unknown status. */
  readonly ended = new Column(Uint8Array)
  /** By edge, what the platform called the status of a link that has no word here; few links have one. */
  readonly unknown = new Map<number, string>()
  /** 1 where the row says active, and the edge is dead for another reason: see group-links.ts. */
  readonly stopped = new Column(Uint8Array)
  readonly nextUp = new Column(Int32Array)
  readonly nextDown = new Column(Int32Array)
  /** First edge of each account's chains, or -1. */
  readonly firstUp = new Column(Int32Array)
  readonly firstDown = new Column(Int32Array)

  addAccount(): void {
    this.firstUp.push(-1)
    this.firstDown.push(-1)
  }

  /** The edge between two accounts, dead or alive, or -1. */
  find(parent: number, child: number): number {
    let edge = this.firstUp.data[child]!
    while (edge !== -1 && this.parent.data[edge] !== parent) edge = this.nextUp.data[edge]!
    return edge
  }

  /** `raw` is there where the status is unknown: such an edge is as dead as one that ended. */
  put(parent: number, child: number, owner: number, share: number, isActive = true, raw?: string): void {
    let edge = this.find(parent, child)
    if (edge === -1) {
      edge = this.parent.push(parent)
      this.child.push(child)
      this.owner.push(owner)
      this.share.push(share)
      this.alive.push(0)
      this.ended.push(0)
      this.stopped.push(0)
      this.nextUp.push(this.firstUp.data[child]!)
      this.nextDown.push(this.firstDown.data[parent]!)
      this.firstUp.data[child] = edge
      this.firstDown.data[parent] = edge
    }
    this.owner.data[edge] = owner
    this.share.data[edge] = share
    this.alive.data[edge] = Number(isActive)
    this.ended.data[edge] = Number(!isActive)
    this.stopped.data[edge] = 0
    if (raw !== undefined) this.unknown.set(edge, raw)
    else this.unknown.delete(edge)
  }

  remove(parent: number, child: number): void {
    const edge = this.find(parent, child)
    if (edge === -1) return
    this.alive.data[edge] = 0
    this.ended.data[edge] = 0
    this.stopped.data[edge] = 0
    this.unknown.delete(edge)
  }
}

import type { Link } from '../../shared/model/link.ts'

/**
 * Links by the accounts that they join, which go by small integers: most rows of a workspace are links, and one
 * more object for each of them is what the garbage collector would be busy with.
 */
export class LinksByEnd {
  private readonly links: Link[] = []
  private readonly parents: number[] = []
  private readonly above = new Chains()
  private readonly below = new Chains()

  add(link: Link, parent: number, child: number): void {
    this.links.push(link)
    this.parents.push(parent)
    this.above.add(child)
    this.below.add(parent)
  }

  has(parent: number, child: number): boolean {
    for (let at = this.above.first(child); at !== -1; at = this.above.after(at)) {
      if (this.parents[at] === parent) return true
    }
    return false
  }

  /** Links above an account, in the order in which they came. */
  linksAbove(child: number): readonly Link[] {
    const found: Link[] = []
    for (let at = this.above.first(child); at !== -1; at = this.above.after(at)) found.push(this.links[at]!)
    return found
  }

  /** The accounts that active links say are above. */
  activeParents(child: number): number[] {
    const found: number[] = []
    for (let at = this.above.first(child); at !== -1; at = this.above.after(at)) {
      if (this.links[at]!.status === 'active') found.push(this.parents[at]!)
    }
    return found
  }

  /** Links above and below an account, in the order in which they came. */
  linksOf(account: number): readonly Link[] {
    const places: number[] = []
    for (const chains of [this.above, this.below]) {
      for (let at = chains.first(account); at !== -1; at = chains.after(at)) places.push(at)
    }
    return places.toSorted((one, other) => one - other).map((place) => this.links[place]!)
  }
}

/** Numbers 0, 1, 2 … of which each belongs to a place: those of one place are found in their order. */
class Chains {
  private readonly firsts: number[] = []
  private readonly lasts: number[] = []
  private readonly next: number[] = []

  /** The next number belongs to this place. */
  add(place: number): void {
    while (this.firsts.length <= place) {
      this.firsts.push(-1)
      this.lasts.push(-1)
    }
    const added = this.next.push(-1) - 1
    if (this.firsts[place] === -1) this.firsts[place] = added
    else this.next[this.lasts[place]!] = added
    this.lasts[place] = added
  }

  /** -1 where there is none; so is the place of what was never seen. */
  first(place: number): number {
    return place >= 0 && place < this.firsts.length ? this.firsts[place]! : -1
  }

  after(number: number): number {
    return this.next[number]!
  }
}

import type { Link } from '../../shared/model/link.ts'
import { Column } from './column.ts'

/**
 * Links by the accounts that they join, which go by small integers. Most rows of a workspace are links: an
 * object for each child, and a text for each pair, cost more than everything that is asked of them.
 */
export class LinksByEnd {
  private readonly links: Link[] = []
  private readonly parents: Column
  private readonly children: Column
  private readonly above: Chains
  /** Made when somebody asks for what is below an account, which few do. */
  private below: Chains | null = null

  /** There is room for about `expected` links. */
  constructor(expected: number) {
    this.parents = new Column(Int32Array, expected)
    this.children = new Column(Int32Array, expected)
    this.above = new Chains(expected)
  }

  /** Enters a link; all are entered before anything is asked of `linksOf`. */
  add(link: Link, parent: number, child: number): void {
    this.links.push(link)
    this.parents.push(parent)
    this.children.push(child)
    this.above.add(child)
  }

  has(parent: number, child: number): boolean {
    const { data } = this.parents
    for (let at = this.above.last(child); at !== -1; at = this.above.before(at)) {
      if (data[at] === parent) return true
    }
    return false
  }

  /** The places of the accounts at the ends of a link, by its number in the order of entering. */
  parentAt(link: number): number {
    return this.parents.data[link]!
  }

  childAt(link: number): number {
    return this.children.data[link]!
  }

  /** Links above an account, in the order in which they came. */
  linksAbove(child: number): readonly Link[] {
    return this.above.of(child).map((at) => this.links[at]!)
  }

  /** The children of active links, in their order. */
  *activeChildren(): Generator<number, void> {
    for (let at = 0; at < this.links.length; at++) {
      if (this.links[at]!.status === 'active') yield this.children.data[at]!
    }
  }

  /** The accounts that active links say are above. */
  activeParents(child: number): readonly number[] {
    const found: number[] = []
    for (let at = this.above.last(child); at !== -1; at = this.above.before(at)) {
      if (this.links[at]!.status === 'active') found.push(this.parents.data[at]!)
    }
    return found.length < 2 ? found : found.toReversed()
  }

  /** Links above and below an account, in the order in which they came. */
  linksOf(account: number): readonly Link[] {
    this.below ??= this.indexBelow()
    const places = [...this.above.of(account), ...this.below.of(account)]
    return places.toSorted((one, other) => one - other).map((place) => this.links[place]!)
  }

  private indexBelow(): Chains {
    const { data, length } = this.parents
    const below = new Chains(length)
    for (let place = 0; place < length; place++) below.add(data[place]!)
    return below
  }
}

/** Numbers 0, 1, 2 … of which each belongs to a place: those of one place are found from the last one on. */
class Chains {
  private readonly lasts: Column
  private readonly previous: Column

  constructor(expected: number) {
    this.lasts = new Column(Int32Array, expected)
    this.previous = new Column(Int32Array, expected)
  }

  /** The next number belongs to this place. */
  add(place: number): void {
    while (this.lasts.length <= place) this.lasts.push(-1)
    const { data } = this.lasts
    data[place] = this.previous.push(data[place]!)
  }

  /** -1 where there is none; so is the place of what was never seen. */
  last(place: number): number {
    return place >= 0 && place < this.lasts.length ? this.lasts.data[place]! : -1
  }

  before(number: number): number {
    return this.previous.data[number]!
  }

  /** In their order. */
  of(place: number): readonly number[] {
    const found: number[] = []
    for (let at = this.last(place); at !== -1; at = this.before(at)) found.push(at)
    return found.length < 2 ? found : found.toReversed()
  }
}

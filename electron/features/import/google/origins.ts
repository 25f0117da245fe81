import type { Origin } from '../incoming.ts'
import type { Places } from './places.ts'

/** Rows that were made, with the number of the row of a file that each was made of. */
export interface MadeRows {
  readonly rows: readonly object[]
  readonly placeOf: (index: number) => number
}

/**
 * Where rows were read, by the rows themselves. Most imports ask for a screenful, so rows are looked up by a
 * table that is made when one is first asked for: 40 ms of a large import, and 30 MB.
 */
export class Origins {
  private readonly places: Places
  private readonly made: readonly MadeRows[]
  private byRow: Map<object, number> | null = null

  constructor(places: Places, made: readonly MadeRows[]) {
    this.places = places
    this.made = made
  }

  get(row: object): Origin | undefined {
    this.byRow ??= this.index()
    const place = this.byRow.get(row)
    return place === undefined ? undefined : this.places.originOf(place)
  }

  private index(): Map<object, number> {
    const byRow = new Map<object, number>()
    for (const { rows, placeOf } of this.made) {
      for (let index = 0; index < rows.length; index++) byRow.set(rows[index]!, placeOf(index))
    }
    return byRow
  }
}

/** Some of the rows of a list, likewise. */
export class SomeRows {
  private readonly rows: readonly object[]
  private readonly isMeant: (index: number) => boolean
  private meant: Set<object> | null = null

  constructor(rows: readonly object[], isMeant: (index: number) => boolean) {
    this.rows = rows
    this.isMeant = isMeant
  }

  has(row: object): boolean {
    this.meant ??= new Set(this.rows.filter((_, index) => this.isMeant(index)))
    return this.meant.has(row)
  }
}

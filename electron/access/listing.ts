import { Column } from './column.ts'
import type { Way } from './ways.ts'

/**
 * The rows of a long answer in columns, as they are found: an answer has tens of thousands of rows, of which somebody
 * reads a page.
 */
export class Listing {
  /** Place of the account or of the member. */
  readonly subject = new Column(Int32Array, 16)
  /** Place in `ways`. */
  readonly way = new Column(Int32Array, 16)
  /** A number of the list's own: which rule, or how many routes. */
  readonly note = new Column(Int32Array, 16)
  readonly ways: (Way | null)[] = []

  addWay(way: Way | null): number {
    return this.ways.push(way) - 1
  }

  add(subject: number, way: number, note: number): void {
    this.subject.push(subject)
    this.way.push(way)
    this.note.push(note)
  }

  /**
   * The rows by the ids of their subjects; rows of one subject, which were added one after the other, stay so. Rows of a
   * workspace are read by id, so that sorted places mostly are in order: a look is cheaper than a sort.
   */
  inOrder(ids: readonly string[]): Int32Array {
    const { data, length } = this.subject
    const places = new Int32Array(length)
    let count = 0
    for (let row = 0; row < length; row++) {
      const place = data[row]!
      if (row > 0 && data[row - 1] === place) continue
      if (place >= firstRow.length) firstRow = new Int32Array(place * 2 + 1024)
      firstRow[place] = row
      places[count++] = place
    }
    const sorted = places.subarray(0, count).toSorted()
    if (!areInOrder(ids, sorted)) sorted.sort((one, other) => (ids[one]! < ids[other]! ? -1 : 1))
    if (count === length) return sorted.map((place) => firstRow[place]!)
    const order = new Int32Array(length)
    let at = 0
    for (const place of sorted) {
      for (let row = firstRow[place]!; row < length && data[row] === place; row++) order[at++] = row
    }
    return order
  }
}

/** By place: its first row in the list that is being put in order. Kept, because 85,000 of them are dear to make anew. */
let firstRow = new Int32Array(0)

function areInOrder(ids: readonly string[], places: Int32Array): boolean {
  for (let at = 1; at < places.length; at++) if (ids[places[at]!]! < ids[places[at - 1]!]!) return false
  return true
}

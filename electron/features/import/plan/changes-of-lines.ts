import type { AccessRowChange } from '../../../../shared/model/row.ts'
import { Column } from '../../../access/column.ts'
import { changesOf } from './line.ts'
import type { Line } from './line.ts'
import type { Lines } from './lines.ts'

/** As much of lines as their changes need. */
export type SomeLines = Pick<Lines, 'length' | 'at' | 'whatAt'>

/** The changes of rows that lines come to, one after the other: made when they are asked for. */
export class ChangesOfLines {
  private readonly lines: SomeLines
  /** By change, the line. The second change of a line follows the first. */
  private readonly places: Column

  constructor(lines: SomeLines) {
    this.lines = lines
    this.places = new Column(Int32Array, lines.length)
  }

  get length(): number {
    return this.places.length
  }

  add(place: number): void {
    const count = this.isNew(place) ? 1 : changesOf(this.lines.at(place)!).length
    for (let left = count; left > 0; left--) this.places.push(place)
  }

  /** The line that a change is of. */
  placeOf(index: number): number {
    return this.places.data[index]!
  }

  hasBefore(index: number): boolean {
    return !this.isNew(this.placeOf(index)) && this.at(index)!.before !== null
  }

  at(index: number): AccessRowChange | undefined {
    const place = this.placeOf(index)
    const line = this.lines.at(place)!
    // A line that adds a row is a change with more to it; most are.
    if (line.before === null && line.what === 'new') return line
    const isSecond = index > 0 && this.placeOf(index - 1) === place
    return changesOf(line)[isSecond ? 1 : 0]
  }

  private isNew(place: number): boolean {
    return this.lines.whatAt(place) === 'new'
  }
}

/** Lines in a list, likewise. */
export function listedLines(lines: readonly Line[]): SomeLines {
  return { length: lines.length, at: (place) => lines[place], whatAt: (place) => lines[place]!.what }
}

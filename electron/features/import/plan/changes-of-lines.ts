import type { AccessRowChange } from '../../../../shared/model/row.ts'
import { Column } from '../../../access/column.ts'
import { changesOf } from './line.ts'
import type { Line } from './line.ts'
import type { Lines } from './lines.ts'

/** The changes of rows that lines come to, one after the other: made when they are asked for. */
export class ChangesOfLines {
  private readonly lines: Pick<Lines, 'length' | 'at'>
  /** By change, the line. The second change of a line follows the first. */
  private readonly places: Column

  constructor(lines: Pick<Lines, 'length' | 'at'>) {
    this.lines = lines
    this.places = new Column(Int32Array, lines.length)
  }

  get length(): number {
    return this.places.length
  }

  add(place: number): void {
    for (let count = countOf(this.lines.at(place)!); count > 0; count--) this.places.push(place)
  }

  /** The line that a change is of. */
  placeOf(index: number): number {
    return this.places.data[index]!
  }

  at(index: number): AccessRowChange | undefined {
    const place = this.placeOf(index)
    const line = this.lines.at(place)!
    // A line that adds a row is a change with more to it; most are.
    if (line.before === null && line.what === 'new') return line
    const isSecond = index > 0 && this.placeOf(index - 1) === place
    return changesOf(line)[isSecond ? 1 : 0]
  }
}

function countOf(line: Line): number {
  return line.what === 'new' ? 1 : changesOf(line).length
}

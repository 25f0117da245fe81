import { readNumbers } from '../../../shared/contract/number-column.ts'
import type { NumberColumn } from '../../../shared/contract/number-column.ts'
import { roomFor } from './room.ts'

/**
 * A number for each row of a table, in a typed array that grows: reading 88,000 into a plain list costs fifty
 * times as much.
 */
export class IntColumn {
  #numbers: Int32Array<ArrayBuffer>
  #length: number

  constructor(column?: NumberColumn) {
    this.#numbers = column ? readNumbers(column) : new Int32Array(0)
    this.#length = this.#numbers.length
  }

  /** One more than the last row that was ever set. */
  get length(): number {
    return this.#length
  }

  /** `absent` beyond the last row. */
  get(row: number, absent: number): number {
    return row < this.#length ? (this.#numbers[row] ?? absent) : absent
  }

  /** The rows before it have to be set: a table gives a new row the next number. */
  set(row: number, number: number): void {
    if (row >= this.#numbers.length) {
      const longer = new Int32Array(roomFor(row))
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[row] = number
    this.#length = Math.max(this.#length, row + 1)
  }
}

/**
 * Whole numbers of rows, one after the other in memory: then a row has no object of its own, and nothing is to
 * be collected. What was never set is 0.
 */
export class Column {
  length = 0
  private values = new Int32Array(1024)

  push(value: number): void {
    this.set(this.length, value)
  }

  at(row: number): number {
    return row < this.length ? this.values[row]! : 0
  }

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const values = new Int32Array(Math.max(this.values.length * 2, row + 1))
      values.set(this.values)
      this.values = values
    }
    if (row >= this.length) this.length = row + 1
    this.values[row] = value
  }
}

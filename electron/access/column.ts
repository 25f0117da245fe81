/** A column of integers that grows as rows are added: 32-bit, or bytes where they are all small. */
export class Column<Data extends Int32Array | Uint8Array = Int32Array> {
  data: Data
  length = 0
  private readonly kind: new (length: number) => Data

  /** There is room for `expected` values before the column must grow. */
  constructor(kind: new (length: number) => Data, expected = 64) {
    this.kind = kind
    this.data = new kind(Math.max(expected, 1))
  }

  /** Appends a value and returns its place. */
  push(value: number): number {
    if (this.length === this.data.length) {
      const grown = new this.kind(this.data.length * 2)
      grown.set(this.data)
      this.data = grown
    }
    this.data[this.length] = value
    return this.length++
  }
}

export type ByteColumn = Column<Uint8Array>

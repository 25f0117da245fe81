/** A column of integers that grows as rows are added: 32-bit, or bytes where they are all small. */
export class Column<Data extends Int32Array | Uint8Array = Int32Array> {
  data: Data
  length = 0
  private readonly kind: new (length: number) => Data

  constructor(kind: new (length: number) => Data) {
    this.kind = kind
    this.data = new kind(64)
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

/** How many rows of a file were read, and how many of them were left out, each with a warning or a problem. */
export interface RowCount {
  readonly rows: number
  readonly leftOut: number
}

/** Counts the rows of files: what is read is either taken or left out, and never neither. */
export class Tally {
  private readonly counts = new Map<string, { rows: number; leftOut: number }>()

  read(file: string, count = 1): void {
    this.of(file).rows += count
  }

  leaveOut(file: string, count = 1): void {
    this.of(file).leftOut += count
  }

  countOf(file: string): RowCount {
    return { ...this.of(file) }
  }

  private of(file: string): { rows: number; leftOut: number } {
    let count = this.counts.get(file)
    if (!count) this.counts.set(file, (count = { rows: 0, leftOut: 0 }))
    return count
  }
}

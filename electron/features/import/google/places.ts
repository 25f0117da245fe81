import type { Origin } from '../incoming.ts'

/** Rows that stand one after the other: elements of a list, or lines. */
interface Run {
  readonly first: number
  readonly file: string
  /** The list that they are elements of; null where they are whole lines. */
  readonly path: string | null
  readonly line: number | undefined
  /** The element, or the line, of the first. */
  readonly index: number
}

/**
 * Where rows stand, by their number. Rows follow each other, so a place is made only of those that somebody
 * asks for: a place of its own for each took as long as half of `JSON.parse`.
 */
export class Places {
  private count = 0
  private readonly runs: (Run | { readonly first: number; readonly origin: Origin })[] = []
  private file = ''
  private path: string | null = null
  private line: number | undefined
  /** The element or line that the run goes on with; -1 where a new one begins. */
  private next = -1

  /** What follows are elements of this list, on this line where there is one value a line; null: whole lines. */
  enter(file: string, path: string | null, line: number | undefined): void {
    this.file = file
    this.path = path
    this.line = line
    this.next = -1
  }

  /** The number of a row, by its element or its line. */
  add(index: number): number {
    if (index !== this.next) {
      const { count: first, file, path, line } = this
      this.runs.push({ first, file, path, line, index })
    }
    this.next = index + 1
    return this.count++
  }

  /** The number of a row that stands anywhere else. */
  addOne(origin: Origin): number {
    this.runs.push({ first: this.count, origin })
    this.next = -1
    return this.count++
  }

  fileOf(place: number): string {
    const run = this.runOf(place)
    return 'origin' in run ? run.origin.file : run.file
  }

  originOf(place: number): Origin {
    const run = this.runOf(place)
    if ('origin' in run) return run.origin
    const index = run.index + place - run.first
    if (run.path === null) return { file: run.file, line: index }
    const path = `${run.path}[${index}]`
    return run.line === undefined ? { file: run.file, path } : { file: run.file, path, line: run.line }
  }

  private runOf(place: number) {
    let [low, high] = [0, this.runs.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.runs[middle]!.first <= place) low = middle
      else high = middle - 1
    }
    return this.runs[low]!
  }
}

/** A cell of the grid by its place on the two axes: `row` counts accounts, `col` people. */
export interface Cell {
  readonly row: number
  readonly col: number
}

/** A rectangle of cells, edges included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A stretch of one axis, ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The rectangle that two opposite corners span. */
export function rangeBetween(a: Cell, b: Cell): Range {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  }
}

/** How many cells a rectangle has. */
export function area(range: Range): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1)
}

/** Whether a cell lies in a rectangle. */
export function holds(range: Range, cell: Cell): boolean {
  return (
    cell.row >= range.top && cell.row <= range.bottom && cell.col >= range.left && cell.col <= range.right
  )
}

function meets(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}

/** What is left of `range` without `hole`: up to four rectangles that do not overlap. */
export function subtract(range: Range, hole: Range): readonly Range[] {
  if (!meets(range, hole)) return [range]
  const top = Math.max(range.top, hole.top)
  const bottom = Math.min(range.bottom, hole.bottom)
  const rest: Range[] = []
  if (range.top < top) rest.push({ ...range, bottom: top - 1 })
  if (range.left < hole.left) rest.push({ top, bottom, left: range.left, right: hole.left - 1 })
  if (range.right > hole.right) rest.push({ top, bottom, left: hole.right + 1, right: range.right })
  if (range.bottom > bottom) rest.push({ ...range, top: bottom + 1 })
  return rest
}

/** Adds a rectangle to rectangles that do not overlap, so that they still do not. */
export function add(ranges: readonly Range[], range: Range): readonly Range[] {
  return [...ranges.flatMap((one) => subtract(one, range)), range]
}

/** The columns of a row that rectangles cover, from left to right, touching ones joined. */
export function spansInRow(ranges: readonly Range[], row: number): readonly Span[] {
  return join(
    ranges
      .filter((range) => row >= range.top && row <= range.bottom)
      .map((range) => ({ from: range.left, to: range.right })),
  )
}

/** The rows that rectangles touch. */
export function rowSpans(ranges: readonly Range[]): readonly Span[] {
  return join(ranges.map((range) => ({ from: range.top, to: range.bottom })))
}

/** The columns that rectangles touch. */
export function colSpans(ranges: readonly Range[]): readonly Span[] {
  return join(ranges.map((range) => ({ from: range.left, to: range.right })))
}

function join(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else joined.push(span)
  }
  return joined
}

/** Whether a place lies in one of the stretches. */
export function within(spans: readonly Span[], place: number): boolean {
  return spans.some((span) => place >= span.from && place <= span.to)
}

/** How many places stretches cover that do not overlap. */
export function extent(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.to - span.from + 1, 0)
}

/** Every place of the stretches, in order. */
export function* placesOf(spans: readonly Span[]): Generator<number> {
  for (const span of spans) for (let place = span.from; place <= span.to; place++) yield place
}

/** Rows drawn beyond the upper and the lower edge, so that a scroll finds some there. */
const beyond = { up: 6, down: 5 }

/** What of the rows is in sight. All rows are as high as each other, so this is all there is to know. */
export interface InView {
  /** The row at the upper edge. */
  readonly edge: number
  /** How many rows have room. */
  readonly lines: number
  /** From here on places in the page are counted; see `drawnRows`. */
  readonly base: number
}

/** How many rows may be in the page at once. */
function most({ lines }: InView): number {
  return lines + beyond.up + beyond.down + 1
}

function firstDrawn({ edge }: InView): number {
  return Math.max(0, edge - beyond.up)
}

/**
 * The same after a scroll. What was in sight and still is stays in its place in the page; where nothing is,
 * the places are filled again in their order, so that none of them has to move.
 */
export function movedTo(view: InView, edge: number): InView {
  const moved = { ...view, edge }
  const by = firstDrawn(moved) - firstDrawn(view)
  return Math.abs(by) < most(view) ? moved : { ...moved, base: view.base + by }
}

/** A row, and the place of the page in which it is drawn. */
export interface Drawn {
  readonly row: number
  /** Rows in sight do not share one; -1 for a row that is drawn although it is out of sight. */
  readonly place: number
  /** Out of sight, and there only so that a scroll finds it. */
  readonly beyond: boolean
}

/**
 * The rows to draw, top down, among them one that must be in the page wherever it is (-1: none). A row that
 * comes in at one edge takes the place of one that went at the other, and with it the elements that are there.
 */
export function drawnRows(view: InView, count: number, kept: number): readonly Drawn[] {
  const edge = Math.min(view.edge, count - 1)
  const last = Math.min(count - 1, edge + view.lines + beyond.down)
  const first = Math.max(0, Math.min(edge - beyond.up, last - view.lines - beyond.down))
  // Where rows went away below, the browser scrolls up as far as it must; what comes into sight then is in sight now.
  const top = Math.max(0, Math.min(edge, count - 1 - view.lines))
  const places = most(view)
  const rows: Drawn[] = []
  if (kept >= 0 && kept < first) rows.push({ row: kept, place: -1, beyond: false })
  for (let row = first; row <= last; row += 1) {
    const beyondEdge = row < top || row > top + view.lines
    const place = (((row - view.base) % places) + places) % places
    rows.push({ row, place, beyond: beyondEdge && row !== kept })
  }
  if (kept > last && kept < count) rows.push({ row: kept, place: -1, beyond: false })
  return rows
}

/** Where to scroll to so that what reaches from `top` to `bottom` can be seen between paddings; null: it can. */
export function scrollToSee(
  box: { readonly scrollTop: number; readonly height: number },
  row: { readonly top: number; readonly bottom: number },
  padding: { readonly top: number; readonly bottom: number },
): number | null {
  if (row.top - padding.top < box.scrollTop) return Math.max(0, row.top - padding.top)
  const lowest = row.bottom + padding.bottom - box.height
  return lowest > box.scrollTop ? lowest : null
}

import type { ColumnId } from '../../shared/model/report.ts'
import type { Cell, CellType, ReportColumn, ReportLine, Section } from './report.ts'
import type { Wording } from './wording.ts'

/** What stands in a column for each line of a kind. */
export interface ColumnOf<Line> {
  readonly type: CellType
  readonly of: (line: Line) => Cell
}

export type ColumnsOf<Line> = { readonly [Id in ColumnId]?: ColumnOf<Line> }

/** By what lines stand together: what is the same for those that do, and its heading. */
export interface GroupOf<Line> {
  readonly key: (line: Line) => unknown
  readonly heading: (line: Line) => string
}

interface SectionParts<Line> {
  readonly id: string
  readonly title: string
  readonly columns: ColumnsOf<Line>
  /** From left to right; those that the section does not have are left out. */
  readonly wanted: readonly ColumnId[]
  readonly group: GroupOf<Line> | null
  readonly lines: () => Iterable<Line>
}

/** A section out of the lines of a kind. */
export function sectionOf<Line>(
  { id, title, columns, wanted, group, lines }: SectionParts<Line>,
  wording: Wording,
): Section {
  const chosen = wanted.flatMap((column) => {
    const found = columns[column]
    return found
      ? [{ id: column, type: found.type, title: wording.text(`column.${column}`), of: found.of }]
      : []
  })
  const described: readonly ReportColumn[] = chosen.map(({ id: column, type, title: head }) => ({
    id: column,
    type,
    title: head,
  }))
  function* made(): Iterable<ReportLine> {
    let key: unknown = null
    let heading: string | null = null
    for (const line of lines()) {
      if (group) {
        const next = group.key(line)
        if (heading === null || next !== key) heading = group.heading(line)
        key = next
      }
      const cells: Cell[] = []
      for (const { of } of chosen) cells.push(of(line))
      yield { group: heading, cells }
    }
  }
  return { id, title, columns: described, lines: made }
}

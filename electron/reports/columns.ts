import type { ColumnId } from '../../shared/model/report.ts'
import type { Block, Cell, CellType, Section } from './report.ts'
import type { Wording } from './wording.ts'

/** What stands in a column for each line of a kind, or for all lines of one subject. */
export type ColumnOf<Line, Subject = null> =
  | { readonly type: CellType; readonly of: (line: Line) => Cell }
  | { readonly type: CellType; readonly ofSubject: (subject: Subject) => Cell }

export type ColumnsOf<Line, Subject = null> = { readonly [Id in ColumnId]?: ColumnOf<Line, Subject> }

/** By what lines stand together: what is the same for those that do, and its heading. */
export interface GroupOf<Line, Subject = null> {
  readonly key: (line: Line, subject: Subject) => unknown
  readonly heading: (line: Line, subject: Subject) => string
}

/** What is said of one subject, all of it under one heading; `areShared` where others have the same lines. */
export interface LinesOf<Line, Subject> {
  readonly subject: Subject
  readonly lines: readonly Line[]
  readonly areShared: boolean
}

interface SectionParts<Line, Subject> {
  readonly id: string
  readonly title: string
  readonly columns: ColumnsOf<Line, Subject>
  /** From left to right; those that the section does not have are left out. */
  readonly wanted: readonly ColumnId[]
  readonly group: GroupOf<Line, Subject> | null
  readonly subjects: () => Iterable<LinesOf<Line, Subject>>
}

/** A section out of what a kind says of its subjects. */
export function sectionOf<Line, Subject = null>(
  { id, title, columns, wanted, group, subjects }: SectionParts<Line, Subject>,
  wording: Wording,
): Section {
  const chosen = wanted.flatMap((column) => {
    const found = columns[column]
    return found ? [{ id: column, title: wording.text(`column.${column}`), found }] : []
  })
  const cells = chosen.map(({ found }) => cellOf(found))
  function* blocks(): Iterable<Block> {
    let key: unknown = null
    let heading: string | null = null
    for (const told of subjects()) {
      const [first] = told.lines
      if (first === undefined) continue
      if (group) {
        const next = group.key(first, told.subject)
        if (heading === null || next !== key) heading = group.heading(first, told.subject)
        key = next
      }
      yield new LaidOut(heading, told, cells)
    }
  }
  return {
    id,
    title,
    columns: chosen.map(({ id: column, title: head, found: { type } }) => ({
      id: column,
      type,
      title: head,
    })),
    ofBlock: chosen.map(({ found }) => 'ofSubject' in found),
    blocks,
  }
}

/** Lines that have nothing to do with each other, as subjects of one line. */
export function* alone<Line>(lines: Iterable<Line>): Iterable<LinesOf<Line, null>> {
  for (const line of lines) yield { subject: null, lines: [line], areShared: false }
}

type CellOf<Line, Subject> = (line: Line, subject: Subject) => Cell

function cellOf<Line, Subject>(column: ColumnOf<Line, Subject>): CellOf<Line, Subject> {
  return 'of' in column ? column.of : (_, subject) => column.ofSubject(subject)
}

/** A cell is made when somebody asks for it. */
class LaidOut<Line, Subject> implements Block {
  readonly group: string | null
  readonly #told: LinesOf<Line, Subject>
  readonly #cells: readonly CellOf<Line, Subject>[]

  constructor(group: string | null, told: LinesOf<Line, Subject>, cells: readonly CellOf<Line, Subject>[]) {
    this.group = group
    this.#told = told
    this.#cells = cells
  }

  get length(): number {
    return this.#told.lines.length
  }

  get shared(): object | null {
    return this.#told.areShared ? this.#told.lines : null
  }

  cell(line: number, column: number): Cell {
    return this.#cells[column]!(this.#told.lines[line]!, this.#told.subject)
  }
}

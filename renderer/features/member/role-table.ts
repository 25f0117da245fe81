import type { ActionVerdict } from '../../../shared/contract/access.ts'
import type { Account } from '../../../shared/model/account.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { sectionsFor } from './sections.ts'
import type { SectionPlan } from './sections.ts'

/** One cell: a question that was answered. */
export interface Cell {
  readonly key: string
  readonly asked: ActionVerdict
}

/** A line of the table. With levels, a cell for each of them; null where from and to are the same. */
export type Line =
  | { readonly kind: 'plain'; readonly action: string; readonly cell: Cell }
  | {
      readonly kind: 'levels'
      readonly action: string
      /** For a change of level: the level it starts from. */
      readonly from: string | null
      readonly cells: readonly (Cell | null)[]
    }

export interface Section {
  readonly id: SectionPlan['id'] | 'other'
  /** Columns of the section's small matrix; none where no action asks for a level. */
  readonly levels: readonly string[]
  readonly lines: readonly Line[]
}

/** The answers about one member and one account, laid out like the platform's own table. */
export function roleTable(
  on: Pick<Account, 'system' | 'kind'>,
  verdicts: readonly ActionVerdict[],
): readonly Section[] {
  const byAction = Map.groupBy(verdicts, (verdict) => verdict.action)
  const planned = sectionsFor(on.system, on.kind)
  const known = new Set(planned.flatMap((section) => section.actions))
  // An action that a new version of the rules brings is shown before anybody has given it a place.
  const others = [...byAction.keys()].filter((action) => !known.has(action))
  const all = [...planned, { id: 'other' as const, actions: others }]
  const levels = levelsOf(on)
  return all
    .map(({ id, actions }) => sectionOf(id, actions, byAction, levels))
    .filter((section) => section.lines.length > 0)
}

function levelsOf(on: Pick<Account, 'system' | 'kind'>): readonly string[] {
  return policies[on.system].roles
    .filter((role) => role.class === 'level' && role.kinds.includes(on.kind))
    .map((role) => role.id)
}

function sectionOf(
  id: Section['id'],
  actions: readonly string[],
  byAction: ReadonlyMap<string, readonly ActionVerdict[]>,
  levels: readonly string[],
): Section {
  const lines = actions.flatMap((action) => linesOf(byAction.get(action) ?? [], levels))
  return { id, lines, levels: lines.some((line) => line.kind === 'levels') ? levels : [] }
}

function linesOf(verdicts: readonly ActionVerdict[], levels: readonly string[]): readonly Line[] {
  const [first] = verdicts
  if (!first) return []
  const { action, params } = first
  if (params.from !== undefined) {
    return levels.map((from) => ({
      kind: 'levels',
      action,
      from,
      cells: levels.map((to) =>
        cellOf(verdicts.find((each) => each.params.from === from && each.params.to === to)),
      ),
    }))
  }
  if (params.level !== undefined) {
    const cells = levels.map((level) => cellOf(verdicts.find((each) => each.params.level === level)))
    return [{ kind: 'levels', action, from: null, cells }]
  }
  return verdicts.flatMap((each) => {
    const cell = cellOf(each)
    return cell ? [{ kind: 'plain' as const, action, cell }] : []
  })
}

function cellOf(asked: ActionVerdict | undefined): Cell | null {
  if (!asked) return null
  const { level, from, to } = asked.params
  return { key: [asked.action, level, from, to].filter((part) => part !== undefined).join(' '), asked }
}

/** The cells that exist, line by line, for moving about with the keyboard. */
export function cellRows(sections: readonly Section[]): readonly (readonly (Cell | null)[])[] {
  return sections.flatMap((section) =>
    section.lines.map((line) => (line.kind === 'plain' ? [line.cell] : line.cells)),
  )
}

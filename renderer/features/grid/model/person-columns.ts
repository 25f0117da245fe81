import type { Member } from '../../../../shared/model/member.ts'
import { findMembers } from '../../../ui/find-members.ts'

/** A column of the grid. */
export interface PersonColumn {
  readonly member: string
  readonly team: string | null
  /** The first of its team. */
  readonly first: boolean
}

/** Columns beside each other that are one team. */
export interface TeamBand {
  readonly team: string | null
  readonly from: number
  readonly to: number
}

/** Which people stand in the grid; `only` are members that may, null for all. */
export interface PeopleFilter {
  readonly search: string
  readonly team: string | null
  readonly only: ReadonlySet<string> | null
}

/** The people by team, then by name; those without a team last, and in a team those who left last. */
export function personColumns(
  members: readonly Member[],
  filter: PeopleFilter,
  language: string,
): readonly PersonColumn[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const shown = findMembers(members, filter.search)
    .filter(
      (member) =>
        (filter.team === null || member.team === filter.team) &&
        (filter.only === null || filter.only.has(member.id)),
    )
    .toSorted(
      (a, b) =>
        Number(a.team === undefined) - Number(b.team === undefined) ||
        compare(a.team ?? '', b.team ?? '') ||
        Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined) ||
        compare(a.name, b.name),
    )
  return shown.map((member, place) => ({
    member: member.id,
    team: member.team ?? null,
    first: place === 0 || shown[place - 1]?.team !== member.team,
  }))
}

/** The stretches of columns that share a team. */
export function teamBands(columns: readonly PersonColumn[]): readonly TeamBand[] {
  const bands: TeamBand[] = []
  columns.forEach((column, place) => {
    const last = bands.at(-1)
    if (!last || column.first) bands.push({ team: column.team, from: place, to: place })
    else bands[bands.length - 1] = { ...last, to: place }
  })
  return bands
}

/** The teams that there are, by name. */
export function teamsOf(members: readonly Member[], language: string): readonly string[] {
  const teams = new Set(members.flatMap((member) => (member.team === undefined ? [] : [member.team])))
  return [...teams].toSorted(new Intl.Collator(language, { numeric: true }).compare)
}

import type { Member } from '../../../../shared/model/member.ts'
import { systems } from '../../../../shared/model/system.ts'
import type { System } from '../../../../shared/model/system.ts'
import { findMembers } from '../../../ui/find-members.ts'
import { strength } from './cell-content.ts'
import { noFacts } from './people-facts.ts'
import type { PersonFacts } from './people-facts.ts'

export const columnSorts = ['name', 'accounts'] as const
export type ColumnSort = (typeof columnSorts)[number]
export const columnGroups = ['team', 'role', 'platform', 'none'] as const
export type ColumnGrouping = (typeof columnGroups)[number]

/** What the people below a heading have in common. */
export type ColumnGroup =
  | { readonly by: 'team'; readonly team: string | null }
  | { readonly by: 'role'; readonly strongest: PersonFacts['strongest'] }
  | { readonly by: 'platform'; readonly systems: readonly System[] }
  | { readonly by: 'none' }

/** A column of the grid: a person, or a group that was folded away into one column. */
export interface PersonColumn {
  /** null: a folded group. */
  readonly member: string | null
  /** The first of its group. */
  readonly first: boolean
}

/** Columns beside each other that are one group. */
export interface ColumnBand {
  readonly group: ColumnGroup
  /** The same for the same group, to remember that it was folded. */
  readonly key: string
  readonly from: number
  readonly to: number
  /** How many people are in it, folded or not. */
  readonly people: number
  readonly folded: boolean
}

/** Which people stand in the grid; `only` are members that may, null for all. */
export interface PeopleFilter {
  readonly search: string
  readonly team: string | null
  readonly only: ReadonlySet<string> | null
}

/** How they are arranged. `facts` may be missing where nothing is sorted or grouped by them. */
export interface PeopleOrder {
  readonly sort: ColumnSort
  readonly group: ColumnGrouping
  readonly facts: ReadonlyMap<string, PersonFacts> | null
}

/** The people who stand in the grid, in the order given. */
export function peopleShown(members: readonly Member[], filter: PeopleFilter): readonly Member[] {
  return findMembers(members, filter.search).filter(
    (member) =>
      (filter.team === null || member.team === filter.team) &&
      (filter.only === null || filter.only.has(member.id)),
  )
}

/** People of one group, in their order. */
export interface PeopleGroup {
  readonly group: ColumnGroup
  readonly key: string
  readonly people: readonly Member[]
}

/**
 * The people group by group: each stands in exactly one. Those who left come last in their group; people
 * who are alike in everything else stand by name.
 */
export function groupedPeople(
  members: readonly Member[],
  { sort, group: by, facts }: PeopleOrder,
  language: string,
): readonly PeopleGroup[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const factsOf = (member: Member): PersonFacts => facts?.get(member.id) ?? noFacts
  const groups = new Map<string, { readonly group: ColumnGroup; readonly people: Member[] }>()
  for (const member of members) {
    const group = groupOf(member, factsOf(member), by)
    const key = groupKey(group)
    const known = groups.get(key)
    if (known) known.people.push(member)
    else groups.set(key, { group, people: [member] })
  }
  const people = (a: Member, b: Member): number =>
    Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined) ||
    (sort === 'accounts' ? factsOf(b).accounts - factsOf(a).accounts : 0) ||
    compare(a.name, b.name)
  return [...groups]
    .toSorted(([, a], [, b]) => compareGroups(a.group, b.group, compare))
    .map(([key, one]) => ({ key, group: one.group, people: one.people.toSorted(people) }))
}

/** The columns and the headings above them; a folded group is one column. */
export function columnsOf(
  groups: readonly PeopleGroup[],
  isFolded: (key: string) => boolean,
): { readonly columns: readonly PersonColumn[]; readonly bands: readonly ColumnBand[] } {
  const columns: PersonColumn[] = []
  const bands: ColumnBand[] = []
  for (const { group, key, people } of groups) {
    const folded = group.by !== 'none' && isFolded(key)
    const from = columns.length
    if (folded) columns.push({ member: null, first: true })
    else people.forEach(({ id }, place) => columns.push({ member: id, first: place === 0 }))
    bands.push({ group, key, from, to: columns.length - 1, people: people.length, folded })
  }
  return { columns, bands }
}

function groupOf(member: Member, facts: PersonFacts, by: ColumnGrouping): ColumnGroup {
  switch (by) {
    case 'team':
      return { by, team: member.team ?? null }
    case 'role':
      return { by, strongest: facts.strongest }
    case 'platform':
      return { by, systems: facts.systems }
    case 'none':
      return { by }
  }
}

function groupKey(group: ColumnGroup): string {
  switch (group.by) {
    case 'team':
      return `team ${group.team ?? ''}`
    case 'role':
      return `role ${group.strongest ? `${group.strongest.system}/${group.strongest.role}` : ''}`
    case 'platform':
      return `platform ${group.systems.join(' ')}`
    case 'none':
      return 'none'
  }
}

/** Teams by name, roles by strength, platforms in their order; those without any come last. */
function compareGroups(a: ColumnGroup, b: ColumnGroup, compare: (a: string, b: string) => number): number {
  if (a.by === 'team' && b.by === 'team') {
    return Number(a.team === null) - Number(b.team === null) || compare(a.team ?? '', b.team ?? '')
  }
  if (a.by === 'role' && b.by === 'role') return roleNumber(a.strongest) - roleNumber(b.strongest)
  if (a.by === 'platform' && b.by === 'platform') return platformNumber(a.systems) - platformNumber(b.systems)
  return 0
}

function roleNumber(held: PersonFacts['strongest']): number {
  if (!held) return Number.MAX_SAFE_INTEGER
  return systems.indexOf(held.system) * 1000 + strength(held.system, held.role)
}

/** One platform alone in the order of these, then those who are on several, then those on none. */
function platformNumber(on: readonly System[]): number {
  const [first] = on
  if (first === undefined) return Number.MAX_SAFE_INTEGER
  const bits = on.reduce((sum, system) => sum + 2 ** (systems.length - systems.indexOf(system)), 0)
  return on.length * 2 ** (systems.length + 2) - bits
}

/** The teams that there are, by name. */
export function teamsOf(members: readonly Member[], language: string): readonly string[] {
  const teams = new Set(members.flatMap((member) => (member.team === undefined ? [] : [member.team])))
  return [...teams].toSorted(new Intl.Collator(language, { numeric: true }).compare)
}

import type { Member } from '../../../shared/model/member.ts'
import { compareNames } from '../../client/mirror/names.ts'

/** What a heading of the list stands for: a team, or one of the groups that no team is. */
export type Group =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'no-team' }
  | { readonly kind: 'services' }
  | { readonly kind: 'left' }

export type PeopleRow =
  | { readonly kind: 'group'; readonly group: Group; readonly count: number }
  | { readonly kind: 'person'; readonly member: Member }

/** The list under headings: teams by name, then who has none, service accounts, and who left. */
export function peopleRows(members: readonly Member[]): readonly PeopleRow[] {
  const groups = Map.groupBy(members, (member) => JSON.stringify(groupOf(member)))
  return [...groups]
    .map(([key, people]) => ({ group: JSON.parse(key) as Group, people }))
    .toSorted((one, other) => place(one.group) - place(other.group) || compareTeams(one.group, other.group))
    .flatMap(({ group, people }) => underHeading(group, people))
}

function underHeading(group: Group, people: readonly Member[]): readonly PeopleRow[] {
  const heading = { kind: 'group', group, count: people.length } as const
  return [heading, ...people.map((member) => ({ kind: 'person', member }) as const)]
}

function groupOf(member: Member): Group {
  if (member.leftOn !== undefined) return { kind: 'left' }
  if (member.nature === 'service') return { kind: 'services' }
  return member.team === undefined ? { kind: 'no-team' } : { kind: 'team', team: member.team }
}

const order: readonly Group['kind'][] = ['team', 'no-team', 'services', 'left']

function place(group: Group): number {
  return order.indexOf(group.kind)
}

function compareTeams(one: Group, other: Group): number {
  return one.kind === 'team' && other.kind === 'team' ? compareNames(one.team, other.team) : 0
}

import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'
import type { ReportFilter } from '../../shared/model/report.ts'
import type { AccessGraph } from '../access/graph.ts'
import type { AccessLine } from './access-line.ts'

/** What a filter lets through. */
export interface Chosen {
  readonly account: (account: Account) => boolean
  /** Nobody (an invitation to a stranger, a link) passes only where no people are chosen. */
  readonly member: (member: Member | null) => boolean
  readonly role: (role: string) => boolean
  readonly line: (line: AccessLine) => boolean
  /** Whether people or their teams are chosen. */
  readonly isOfPeople: boolean
}

/** The same, and of lines only what `wanted` takes as well. */
export function narrowed(chosen: Chosen, wanted: (line: AccessLine) => boolean): Chosen {
  return { ...chosen, line: (line) => wanted(line) && chosen.line(line) }
}

/** A filter as questions. An empty list takes everything, as an absent one. */
export function chosenBy(filter: ReportFilter, graph: AccessGraph): Chosen {
  const systems = setOf(filter.systems)
  const accounts = setOf(filter.accounts)
  const below = filter.below && filter.below.length > 0 ? accountsBelow(graph, filter.below) : null
  const statuses = setOf(filter.statuses)
  const members = setOf(filter.members)
  const teams = setOf(filter.teams)
  const roles = setOf(filter.roles)
  const member = (one: Member | null) =>
    (!members || (one !== null && members.has(one.id))) &&
    (!teams || (one?.team !== undefined && teams.has(one.team)))
  const role = (one: string) => !roles || roles.has(one)
  return {
    account: ({ id, system, status }) =>
      (!systems || systems.has(system)) &&
      ((!accounts && !below) || accounts?.has(id) === true || below?.has(id) === true) &&
      (!statuses || (status !== undefined && statuses.has(status))),
    member,
    role,
    line: (line) =>
      member(line.member) && role(line.role) && (filter.direct !== true || line.access === 'direct'),
    isOfPeople: members !== null || teams !== null,
  }
}

function setOf(values: readonly string[] | undefined): ReadonlySet<string> | null {
  return values && values.length > 0 ? new Set(values) : null
}

/** The ids of these accounts and of all below them along active links. */
export function accountsBelow(graph: AccessGraph, tops: readonly string[]): ReadonlySet<string> {
  const { accounts, edges } = graph
  const found = new Set(tops.map((id) => accounts.find(id)).filter((place) => place !== -1))
  for (const node of found) {
    for (let edge = edges.firstDown.data[node]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) found.add(edges.child.data[edge]!)
    }
  }
  return new Set([...found].map((place) => accounts.ids[place]!))
}

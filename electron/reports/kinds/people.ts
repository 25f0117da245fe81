import { done } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Member } from '../../../shared/model/member.ts'
import { flowingRoles } from '../../access/codes.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { eachReached } from '../../access/reached.ts'
import { accessColumns, accessGroup } from '../access-columns.ts'
import type { AccountLines } from '../access-line.ts'
import { linesOfMember } from '../access-lines.ts'
import { sectionOf } from '../columns.ts'
import type { Indexed } from '../indexed.ts'
import type { Asked, KindOfReport } from './kind.ts'

/** The same ways as by account, person by person: everything that somebody holds stands together. */
export const peopleReport: KindOfReport = (asked) => {
  const { definition, columns, wording } = asked
  return done([
    sectionOf(
      {
        id: 'people',
        title: wording.text('kind.people'),
        columns: accessColumns(wording),
        wanted: columns,
        group: accessGroup(definition.group, wording),
        subjects: () => linesByMember(asked),
      },
      wording,
    ),
  ])
}

function* linesByMember({ world, chosen, definition, making }: Asked): Iterable<AccountLines> {
  const people = world.rows.member.filter((member) => chosen.member(member)).toSorted(world.byName)
  // Sorting keeps the names of a team in order; who is in none comes last.
  if (definition.group === 'team') people.sort((one, other) => byTeam(one, other))
  const place = new Map(world.ordered.map((account, index) => [account.id, index]))
  const touched = touchedOutside(world)
  making.done = 0
  making.of = people.length
  for (const member of people) {
    making.done++
    const ids = new Set([...reachedBy(world.graph, member.id), ...(touched.get(member.id) ?? [])])
    const places = [...ids].flatMap((id) => place.get(id) ?? []).toSorted((one, other) => one - other)
    for (const index of places) {
      const account = world.ordered[index]!
      if (!chosen.account(account)) continue
      const lines = linesOfMember(world, member, account, chosen)
      yield { subject: account, lines, areShared: false }
    }
  }
}

function byTeam({ team: one }: Member, { team: other }: Member): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return one.localeCompare(other)
}

/** The ids of the accounts that a member's roles reach. */
function reachedBy(graph: AccessGraph, member: string): ReadonlySet<Account['id']> {
  const found = new Set<string>()
  const place = graph.members.find(member)
  if (place === -1) return found
  const every = flowingRoles.map(() => -1)
  eachReached(graph, place, every, (account) => found.add(graph.accounts.ids[account]!))
  return found
}

/** Accounts where a member has what the graph does not know: roles of no word of ours, and invitations. */
function touchedOutside(world: Indexed): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const add = (member: string, account: string) => {
    const known = found.get(member)
    if (known) known.add(account)
    else found.set(member, new Set([account]))
  }
  for (const account of world.rows.account) {
    for (const grant of world.unknownRoles(account.id)) add(grant.member, account.id)
    for (const { email } of world.invitations(account.id)) {
      const member = world.memberByEmail(email)
      if (member) add(member.id, account.id)
    }
  }
  return found
}

import type { Account } from '../../shared/model/account.ts'
import { linkOwners } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { systems } from '../../shared/model/system.ts'
import { kindCount, shareUnknownBit } from '../access/codes.ts'
import { peopleOn, rolesOn } from '../access/effective.ts'
import type { AccessGraph } from '../access/graph.ts'
import { holdersOn } from '../access/holders.ts'
import { mostRoutes, onlyPathUp } from '../access/routes.ts'
import type { AccessLine, AccountLines } from './access-line.ts'
import { addRoles } from './access-lines.ts'
import type { Chosen } from './chosen.ts'
import type { Indexed } from './indexed.ts'

/** What a family of siblings has by roles held above it. */
interface Family {
  /** Person by person, in the order of names. */
  readonly people: readonly FromAbove[]
  readonly lines: readonly AccessLine[]
}

interface FromAbove {
  readonly member: Member
  readonly lines: readonly AccessLine[]
}

/**
 * Lines of accounts that hang below one account alone, by one path: whoever comes from above comes the same way to each of
 * them, so that is found once for all siblings. Most accounts of an agency are such, and finding who reaches them is the
 * larger part of a long report. Null for all others; `linesOfAccount` says the same of every account, one by one.
 */
export function createSiblingLines(
  world: Indexed,
  chosen: Chosen,
): (account: Account) => AccountLines | null {
  const { graph } = world
  const families = new Map<number, Family | null>()

  const familyOf = (account: Account, number: number): Family | null => {
    const known = families.get(number)
    if (known !== undefined) return known
    const found = fromAbove(world, account, chosen)
    families.set(number, found)
    return found
  }

  return (account) => {
    if (!hasRolesOnly(world, account)) return null
    const place = graph.accounts.find(account.id)
    const link = onlyPathUp(graph, place)
    if (link === -1) return null
    const family = familyOf(account, familyNumber(graph, link))
    if (!family) return null
    const holders = holdersOn(graph, place)
    return holders.length === 0
      ? { subject: account, lines: family.lines, areShared: true }
      : { subject: account, lines: withHolders(family, holders, account), areShared: false }
  }

  function withHolders(
    { people }: Family,
    places: readonly number[],
    account: Account,
  ): readonly AccessLine[] {
    const lines: AccessLine[] = []
    const holders = places
      .map((holder) => world.memberOf(graph.members.ids[holder]!)!)
      .toSorted((one, other) => world.placeOf(one) - world.placeOf(other))
    let next = 0
    for (const { member, lines: above } of people) {
      for (; next < holders.length && world.placeOf(holders[next]!) < world.placeOf(member); next++)
        addHolder(holders[next]!, account, lines)
      if (holders[next] === member) addHolder(holders[next++]!, account, lines)
      else lines.push(...above)
    }
    for (; next < holders.length; next++) addHolder(holders[next]!, account, lines)
    return lines
  }

  function addHolder(member: Member, account: Account, lines: AccessLine[]): void {
    if (!chosen.member(member)) return
    addRoles(world, account, member, rolesOn(graph, member.id, account.id), (line) => {
      if (chosen.line(line)) lines.push(line)
    })
  }
}

/** Whether an account has nothing that only its own rows say. */
function hasRolesOnly(world: Indexed, { id }: Account): boolean {
  return world.unknownRoles(id).length + world.invitations(id).length + world.unknownLinks(id).length === 0
}

/** The same for accounts of one platform and kind that one account has on the same terms: all that routes depend on. */
function familyNumber({ edges, system, kind }: AccessGraph, link: number): number {
  const child = edges.child.data[link]!
  let number = edges.parent.data[link]!
  number = number * systems.length + system.data[child]!
  number = number * kindCount + kind.data[child]!
  number = number * linkOwners.length + edges.owner.data[link]!
  return number * 2 * shareUnknownBit + edges.share.data[link]!
}

/** Null where somebody comes by so many routes that some are left out. */
function fromAbove(world: Indexed, account: Account, chosen: Chosen): Family | null {
  const found = peopleOn(world.graph, account.id)
  if (found.some(({ roles }) => roles.reduce((sum, { routes }) => sum + routes.length, 0) >= mostRoutes))
    return null
  const people = found
    .map(({ member: id, roles }) => {
      const member = world.memberOf(id)!
      const lines: AccessLine[] = []
      addRoles(world, account, member, roles, (line) => {
        if (line.access === 'inherited' && chosen.line(line)) lines.push(line)
      })
      return { member, lines }
    })
    .toSorted((one, other) => world.placeOf(one.member) - world.placeOf(other.member))
  return { people, lines: people.flatMap(({ lines }) => lines) }
}

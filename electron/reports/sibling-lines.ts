import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'
import { systems } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import { peopleOn, rolesOn } from '../access/effective.ts'
import { holdersOn } from '../access/holders.ts'
import { mostRoutes, onlyParent } from '../access/routes.ts'
import type { AccessLine, OwningRoute } from './access-line.ts'
import { addRoles } from './access-lines.ts'
import type { Chosen } from './chosen.ts'
import type { Indexed } from './indexed.ts'

/** What a member has on every account of a family of siblings, by roles held above it. */
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
): (account: Account) => readonly AccessLine[] | null {
  const { graph } = world
  const families = new Map<number, readonly FromAbove[] | null>()

  const familyOf = (account: Account, family: number): readonly FromAbove[] | null => {
    const known = families.get(family)
    if (known !== undefined) return known
    const found = fromAbove(world, account, chosen)
    families.set(family, found)
    return found
  }

  return (account) => {
    if (!isPlain(world, account)) return null
    const place = graph.accounts.find(account.id)
    const parent = onlyParent(graph, place)
    if (parent === -1) return null
    const links = world.links.above(account.id)
    if (links.length !== 1) return null
    // Which roles pass on is for the platform of the account to say.
    const family = familyOf(account, parent * systems.length + graph.system.data[place]!)
    if (!family) return null
    const { owner: owning } = links[0]!
    const lines: AccessLine[] = []
    const holders = holdersOn(graph, place)
      .map((holder) => world.memberOf(graph.members.ids[holder]!)!)
      .toSorted((one, other) => world.placeOf(one) - world.placeOf(other))
    let next = 0
    for (const { member, lines: above } of family) {
      for (; next < holders.length && world.placeOf(holders[next]!) < world.placeOf(member); next++)
        addHolder(holders[next]!, account, lines)
      if (holders[next] === member) addHolder(holders[next++]!, account, lines)
      else for (const line of above) lines.push(onAccount(line, account, owning))
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

/** Whether an account has nothing but roles, and one link decides for all routes from above who owns it. */
function isPlain(world: Indexed, { id, system, kind }: Account): boolean {
  const { ownership } = policies[system]
  return (
    ownership.by === 'owner-on-route' &&
    !ownership.ownThemselves.includes(kind) &&
    world.unknownRoles(id).length + world.invitations(id).length + world.unknownLinks(id).length === 0
  )
}

/** In the order of names. Null where somebody comes by so many routes that some are left out. */
function fromAbove(world: Indexed, account: Account, chosen: Chosen): readonly FromAbove[] | null {
  const people = peopleOn(world.graph, account.id)
  if (people.some(({ roles }) => roles.reduce((sum, { routes }) => sum + routes.length, 0) >= mostRoutes))
    return null
  return people
    .map(({ member: id, roles }) => {
      const member = world.memberOf(id)!
      const lines: AccessLine[] = []
      addRoles(world, account, member, roles, (line) => {
        if (line.access === 'inherited' && chosen.line(line)) lines.push(line)
      })
      return { member, lines }
    })
    .toSorted((one, other) => world.placeOf(one.member) - world.placeOf(other.member))
}

/** Written out, since a million lines are made of it and copying whatever is there takes twice as long. */
function onAccount(line: AccessLine, account: Account, owning: OwningRoute): AccessLine {
  const { member, email, role, more, access, raw, via, since } = line
  return { account, member, email, role, more, access, raw, via, owning, since }
}

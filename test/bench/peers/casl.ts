import { AbilityBuilder, Ability } from '@casl/ability'
import type { MatchConditions } from '@casl/ability'
import { acts, levelMask, nameOfAct } from '../world/acts.ts'
import type { PlainAgency, PlainGrant } from '../world/plain-agency.ts'
import { managersAbove } from './peer.ts'
import type { Peer } from './peer.ts'

/** A client as CASL is told of it: with the managers above, found when the question comes. */
class Client {
  readonly id: string
  readonly above: readonly string[]
  readonly owning: readonly string[]

  constructor(id: string, { above, owning }: { above: readonly string[]; owning: readonly string[] }) {
    this.id = id
    this.above = above
    this.owning = owning
  }
}

type MemberAbility = Ability<[string, typeof Client | Client], MatchConditions<Client>>

const names = acts.map(nameOfAct)

/**
 * One ability a member, made at the first question and kept. Its rules are functions (CASL's lambda
 * matcher, faster than its MongoDB conditions): one for each act and place where the member's levels count.
 */
export function createCasl(agency: PlainAgency): Peer {
  const abilities = new Map<string, MemberAbility>()
  const abilityOf = (member: string): MemberAbility => {
    let ability = abilities.get(member)
    if (!ability) {
      ability = makeAbility(agency, agency.held[agency.memberPlaces.get(member)!]!)
      abilities.set(member, ability)
    }
    return ability
  }
  return {
    name: 'CASL',
    check: (member, account, act) => {
      const client = new Client(account, managersAbove(agency, agency.accountPlaces.get(account)!))
      return abilityOf(member).can(names[act]!, client)
    },
  }
}

function makeAbility({ rows }: PlainAgency, grants: readonly PlainGrant[]): MemberAbility {
  const { can, build } = new AbilityBuilder<MemberAbility>(Ability)
  const heldBy = (mask: number) =>
    new Set(
      grants.filter(({ level }) => (level & mask) !== 0).map(({ account }) => rows.account[account]!.id),
    )
  acts.forEach((act, place) => {
    const here = heldBy(levelMask(act.here))
    const above = heldBy(levelMask(act.above))
    const owning = heldBy(levelMask(act.owning))
    if (here.size > 0) can(names[place]!, Client, (client) => here.has(client.id))
    if (above.size > 0) can(names[place]!, Client, (client) => client.above.some((id) => above.has(id)))
    if (owning.size > 0) can(names[place]!, Client, (client) => client.owning.some((id) => owning.has(id)))
  })
  return build({
    conditionsMatcher: (matches: unknown) => matches as (client: object) => boolean,
    detectSubjectType: (client) => client.constructor as typeof Client,
  })
}

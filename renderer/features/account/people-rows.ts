import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { PersonOnAccount, Route } from '../../../shared/model/verdict.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { isLeaving } from '../../client/planned-access.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { compareNames } from '../../client/mirror/names.ts'

/** One role of a person on the account, and how it gets there. */
export interface RoleLine {
  readonly role: string
  /** What the platform called a role that Keyholder has no word for. */
  readonly raw?: string | undefined
  /** Granted on the account itself. */
  readonly here: boolean
  /** The way by which it also, or only, comes from above. */
  readonly route: Route | null
  /** What the plan that is collected does about it. */
  readonly planned?: PlannedRole | undefined
  /** It is held here, and goes with the plan: taken away, or another takes its place. */
  readonly leaving?: boolean
}

export interface PersonRow {
  readonly member: Member
  readonly roles: readonly RoleLine[]
}

/** What rows of people are made with. */
export interface PeopleFacts {
  readonly memberOf: (id: string) => Member | undefined
  /** By any of the addresses, in small letters. */
  readonly memberWith: (address: string) => Member | undefined
  /** What the plan that is collected does on the account. */
  readonly planned?: readonly PlannedRole[]
}

/**
 * Everyone with access, and in plan mode everyone who would have it, the strongest first. What is granted here comes from the mirror, which knows a
 * change at once; what comes from above from the answer of the access engine, which follows.
 */
export function peopleRows(
  account: Account,
  direct: readonly Grant[],
  people: readonly PersonOnAccount[],
  { memberOf, memberWith, planned = [] }: PeopleFacts,
): readonly PersonRow[] {
  const lines = new Map<string, RoleLine[]>()
  const linesOf = (member: string): RoleLine[] => {
    const known = lines.get(member)
    if (known) return known
    const made: RoleLine[] = []
    lines.set(member, made)
    return made
  }
  for (const person of people) {
    for (const { role, routes } of person.roles) {
      const route = routes.find((each) => each.accounts.length > 1)
      const here = direct.some((grant) => grant.member === person.member && grant.role === role)
      if (route) linesOf(person.member).push({ role, here, route })
    }
  }
  for (const { member, role, raw } of direct)
    if (!linesOf(member).some((line) => line.role === role && line.raw === raw))
      linesOf(member).push({ role, raw, here: true, route: null })

  const plannedOf = new Map<string, PlannedRole[]>()
  for (const role of planned) {
    const member = memberOf(role.who) ?? memberWith(role.who)
    if (!member) continue
    plannedOf.set(member.id, [...(plannedOf.get(member.id) ?? []), role])
  }
  for (const [member, roles] of plannedOf) {
    const held = linesOf(member)
    const all = [...held.map((line) => withPlan(account, line, roles)), ...givenLines(held, roles)]
    lines.set(member, all)
  }

  const strength = strengthIn(account)
  const rows: PersonRow[] = []
  for (const [id, roles] of lines) {
    const member = memberOf(id)
    if (member) rows.push({ member, roles: roles.toSorted((a, b) => strength(a.role) - strength(b.role)) })
  }
  return rows.toSorted(
    (a, b) =>
      strength(a.roles[0]?.role ?? '') - strength(b.roles[0]?.role ?? '') ||
      compareNames(a.member.name, b.member.name),
  )
}

function withPlan(account: Account, line: RoleLine, planned: readonly PlannedRole[]): RoleLine {
  if (!line.here || !isLeaving(account.system, line, planned)) return line
  const taken = planned.find(
    ({ change, role, raw }) => change === 'take' && role === line.role && raw === line.raw,
  )
  return { ...line, leaving: true, planned: taken }
}

/** What the plan gives and nobody holds here yet. */
function givenLines(held: readonly RoleLine[], planned: readonly PlannedRole[]): readonly RoleLine[] {
  return planned
    .filter(({ change, role }) => change !== 'take' && !held.some((line) => line.here && line.role === role))
    .map((one) => ({ role: one.role, here: false, route: null, planned: one }))
}

/** The rule book lists roles from the strongest to the weakest; an unknown role comes last. */
function strengthIn(account: Account): (role: string) => number {
  const places = new Map(policies[account.system].roles.map((role, place) => [role.id, place]))
  return (role) => places.get(role) ?? places.size
}

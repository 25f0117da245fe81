import type { AccountKind } from '../../shared/model/account.ts'
import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import type { Condition, Held, ParamCondition, Rule } from '../../shared/policy/policy.ts'
import type { Arrival } from '../access/reached.ts'

type Place = { readonly system: System; readonly kind: AccountKind }

const heldBy: Readonly<Record<Arrival, readonly Held[]>> = {
  here: ['here'],
  above: ['above'],
  owning: ['above', 'above-owning'],
}

/**
 * What would be lost without a role held on an account where another one arrives from above: acts with their parameters,
 * on the account and below it. Read off the rules: what a condition asks of the account has to be asked by both, or by
 * neither. Where a rule needs several grants of a person, each need counts by itself. It may count as lost what another
 * rule serves as well, never the other way round.
 */
export function lostWithout(
  place: Place,
  inherited: string,
  arrival: Arrival,
  held: string,
): readonly string[] {
  const key = [place.system, place.kind, inherited, arrival, held].join(' ')
  const answer = known.get(key) ?? compare(place, inherited, arrival, held)
  known.set(key, answer)
  return answer
}

/** Marks an act for which another role is needed beside this one. */
export const together = '#'

/** Rules do not change while the app runs. */
const known = new Map<string, readonly string[]>()

function compare(place: Place, inherited: string, arrival: Arrival, held: string): readonly string[] {
  const here = lacking(served(place, inherited, arrival), served(place, held, 'here'))
  const below = kindsBelow(place).flatMap((kind) =>
    (['above', 'owning'] as const).flatMap((way) =>
      lacking(served({ ...place, kind }, inherited, way), served({ ...place, kind }, held, way)),
    ),
  )
  return [...new Set([...here, ...below])]
}

function lacking(more: ReadonlySet<string>, less: ReadonlySet<string>): readonly string[] {
  const acts = [...less].map((one) => [one, one.slice(0, one.indexOf('|') + 1)] as const)
  return acts.flatMap(([one, act]) => (more.has(one) || more.has(act) ? [] : act.slice(0, -1)))
}

/** What the role serves of each rule: the act with its parameters, then what is asked of the account. */
function served({ system, kind }: Place, role: string, arrival: Arrival): ReadonlySet<string> {
  const acts = new Set<string>()
  for (const rule of policies[system].rules) {
    if (!rule.kinds.includes(kind)) continue
    for (const [index, need] of rule.needs.entries()) {
      if (!need.roles.includes(role) || !need.held.some((held) => heldBy[arrival].includes(held))) continue
      if (rule.needs.length > 1) acts.add(`${rule.action} ${together}${rule.id}/${index}|`)
      else for (const act of actsOf(system, rule)) acts.add(`${act}|${askedOfAccount(rule)}`)
    }
  }
  return acts
}

function actsOf(system: System, { action, kinds, when = [] }: Rule): readonly string[] {
  const { actions, roles } = policies[system]
  const params = actions.find((each) => each.action === action && kinds.includes(each.kind))?.params ?? []
  const levels = roles.filter((role) => role.class === 'level').map(({ id }) => id)
  return params.reduce<readonly string[]>(
    (acts, param) => {
      const asked = when.find((each): each is ParamCondition => isOf(each, param))
      return acts.flatMap((act) => (asked?.in ?? levels).map((level) => `${act} ${param}=${level}`))
    },
    [action],
  )
}

function isOf(condition: Condition, param: string): boolean {
  return 'param' in condition && condition.param === param
}

function askedOfAccount({ when = [] }: Rule): string {
  const asked = when.filter((condition) => 'attribute' in condition)
  return asked.length === 0 ? '' : JSON.stringify(asked)
}

function kindsBelow({ system, kind }: Place): readonly AccountKind[] {
  const kinds = new Set(policies[system].kinds[kind] ?? [])
  for (const each of kinds) for (const below of policies[system].kinds[each] ?? []) kinds.add(below)
  return [...kinds]
}

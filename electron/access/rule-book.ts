import { accountKinds, billingTypes, serviceTypes } from '../../shared/model/account.ts'
import { shareRoles } from '../../shared/model/link.ts'
import type { ShareRole } from '../../shared/model/link.ts'
import { systems } from '../../shared/model/system.ts'
import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import type {
  ActionDefinition,
  AttributeCondition,
  Condition,
  Held,
  Need,
  ParamName,
  Rule,
} from '../../shared/policy/policy.ts'
import { Interner } from './interner.ts'
import { kindCodes, kindCount, roleBit, roleMask, shareBit } from './codes.ts'

/** The policies, compiled once into masks, so that a check compares integers only. */

export type Above = 'nowhere' | 'anywhere' | 'owning' | 'shared'

export interface CompiledNeed {
  readonly need: Need
  readonly roles: number
  readonly here: boolean
  readonly above: Above
  /** For `shared`: the shares that let the action through, as bits. */
  readonly shares: number
}

export interface CompiledRule {
  readonly rule: Rule
  readonly needs: readonly CompiledNeed[]
  /** Role bits that a parameter may have; -1 where the rule does not ask. */
  readonly level: number
  readonly from: number
  readonly to: number
  /** Bits of attribute codes that satisfy the rule; -1 where the rule does not ask. */
  readonly billing: number
  readonly service: number
}

/** An action whose parameters are settled: the rules that speak of them. */
export interface Act {
  readonly rules: readonly CompiledRule[]
  /** Every role that one of the rules asks for: who holds none of them may not. */
  readonly roles: number
  /** The roles any of which allows, by place; null where a rule asks for more than one role somewhere. */
  readonly byPlace: RolesByPlace | null
}

export interface RolesByPlace {
  readonly here: number
  readonly above: number
  readonly owning: number
}

export interface CompiledAction {
  readonly definition: ActionDefinition
  readonly system: System
  readonly levels: Levels
  /** By `placeOfAct`; null where the action is not asked so. */
  readonly acts: readonly (Act | null)[]
}

/** The access levels of a system, as parameters name them: numbered from 1, because 0 is no parameter. */
export type Levels = ReadonlyMap<string, number>

/** Actions as integers, like ids: their names come over the wire as well. */
const actions = new Interner()

/** By system code, then kind code, then the action's place. */
const book: readonly (readonly (CompiledAction | undefined)[])[][] = systems.map(compile)

/** The action on accounts of this system and kind, or undefined: it is not done on such accounts. */
export function actionOn(system: number, kind: number, action: string): CompiledAction | undefined {
  const place = actions.find(action)
  return place === -1 ? undefined : book[system]![kind]![place]
}

/** The action as it is on each kind, by kind code. */
export function actionByKind(system: number, action: string): readonly (CompiledAction | undefined)[] {
  const place = actions.find(action)
  return book[system]!.map((byAction) => byAction[place])
}

/** Whether any platform has an action of this name. */
export function isAction(action: string): boolean {
  return actions.find(action) !== -1
}

/** Where the act with these parameters stands in `acts`: a number of `Levels` each, 0 for one that is not given. */
export function placeOfAct({ size }: Levels, level: number, from: number, to: number): number {
  return (level * (size + 1) + from) * (size + 1) + to
}

function compile(system: System): (CompiledAction | undefined)[][] {
  const policy = policies[system]
  const byKind = Array.from({ length: kindCount }, (): (CompiledAction | undefined)[] => [])
  const names = policy.roles.filter((role) => role.class === 'level').map((role) => role.id)
  const levels: Levels = new Map(names.map((name, place) => [name, place + 1]))
  for (const definition of policy.actions) {
    const rules = policy.rules.filter(
      (rule) => rule.action === definition.action && rule.kinds.includes(definition.kind),
    )
    const compiled = rules.map((rule) => compileRule(system, rule))
    const acts = compileActs(definition, system, levels, compiled)
    byKind[kindCodes[definition.kind]]![actions.add(definition.action)] = { definition, system, levels, acts }
  }
  return byKind
}

function compileActs(
  { params }: ActionDefinition,
  system: System,
  levels: Levels,
  rules: readonly CompiledRule[],
): CompiledAction['acts'] {
  const acts: (Act | null)[] = Array.from({ length: (levels.size + 1) ** 3 }, () => null)
  const asked = (name: ParamName) => (params.includes(name) ? [...levels] : ([['', 0]] as const))
  for (const [level, levelPlace] of asked('level')) {
    for (const [from, fromPlace] of asked('from')) {
      for (const [to, toPlace] of asked('to')) {
        const bits = { level: roleBit(system, level), from: roleBit(system, from), to: roleBit(system, to) }
        acts[placeOfAct(levels, levelPlace, fromPlace, toPlace)] = compileAct(rules, bits)
      }
    }
  }
  return acts
}

/** `params` are role bits; 0 where the action asks for no such parameter. */
function compileAct(rules: readonly CompiledRule[], params: Readonly<Record<ParamName, number>>): Act {
  const speaking = rules.filter(
    (rule) =>
      (rule.level & params.level) === params.level &&
      (rule.from & params.from) === params.from &&
      (rule.to & params.to) === params.to,
  )
  const needs = speaking.flatMap((rule) => rule.needs)
  const roles = needs.reduce((mask, need) => mask | need.roles, 0)
  return { rules: speaking, roles, byPlace: speaking.every(asksForOneRole) ? rolesByPlace(needs) : null }
}

function asksForOneRole({ needs, billing, service }: CompiledRule): boolean {
  return needs.length === 1 && needs[0]!.above !== 'shared' && billing === -1 && service === -1
}

function rolesByPlace(needs: readonly CompiledNeed[]): RolesByPlace {
  const allow = (isPlace: (need: CompiledNeed) => boolean) =>
    needs.reduce((mask, need) => (isPlace(need) ? mask | need.roles : mask), 0)
  return {
    here: allow((need) => need.here),
    above: allow((need) => need.above === 'anywhere'),
    owning: allow((need) => need.above === 'owning'),
  }
}

function compileRule(system: System, rule: Rule): CompiledRule {
  const conditions = rule.when ?? []
  return {
    rule,
    needs: rule.needs.map((need) => compileNeed(system, need)),
    level: paramMask(system, conditions, 'level'),
    from: paramMask(system, conditions, 'from'),
    to: paramMask(system, conditions, 'to'),
    billing: attributeMask(conditions, 'billing', billingTypes),
    service: attributeMask(conditions, 'service', serviceTypes),
  }
}

function compileNeed(system: System, need: Need): CompiledNeed {
  return {
    need,
    roles: roleMask(system, need.roles),
    here: need.held.includes('here'),
    above: aboveOf(need.held),
    shares: sharesOf(need.share ?? []),
  }
}

function aboveOf(held: readonly Held[]): Above {
  if (held.includes('above')) return 'anywhere'
  if (held.includes('above-shared')) return 'shared'
  return held.includes('above-owning') ? 'owning' : 'nowhere'
}

function sharesOf(shares: readonly ShareRole[]): number {
  return shareRoles.reduce((mask, share) => (shares.includes(share) ? mask | shareBit(share) : mask), 0)
}

function paramMask(system: System, conditions: readonly Condition[], param: ParamName): number {
  const asked = conditions.find((condition) => 'param' in condition && condition.param === param)
  return asked === undefined ? -1 : roleMask(system, asked.in)
}

function attributeMask(
  conditions: readonly Condition[],
  attribute: AttributeCondition['attribute'],
  words: readonly string[],
): number {
  const asked = conditions.find((condition) => 'attribute' in condition && condition.attribute === attribute)
  if (asked === undefined) return -1
  const allowed: readonly string[] = asked.in
  return words.reduce((mask, word, place) => (allowed.includes(word) ? mask | (1 << (place + 1)) : mask), 0)
}

/** The kinds in which a system's ownership is told, as codes; -1 where it has none. */
export interface OwnershipCodes {
  readonly by: 'owner-on-route' | 'every-link' | 'none'
  /** Bits of kind codes. */
  readonly ownThemselves: number
  readonly holder: number
  readonly group: number
}

/** By system code. */
export const ownerships: readonly OwnershipCodes[] = systems.map((system) => {
  const { ownership } = policies[system]
  switch (ownership.by) {
    case 'owner-on-route':
      return {
        by: ownership.by,
        ownThemselves: ownership.ownThemselves.reduce((mask, kind) => mask | (1 << kindCodes[kind]), 0),
        holder: -1,
        group: -1,
      }
    case 'every-link':
      return {
        by: ownership.by,
        ownThemselves: 0,
        holder: accountKinds.indexOf(ownership.holder),
        group: accountKinds.indexOf(ownership.group),
      }
    case 'none':
      return { by: ownership.by, ownThemselves: 0, holder: -1, group: -1 }
  }
})

import type { AccessGraph } from './graph.ts'
import { suits } from './judge.ts'
import type { Act, CompiledRule } from './rule-book.ts'

/** How a role comes to an account: granted on it, or from above by a route that does not own it, or that does. */
export const heldHere = 0
export const fromAbove = 1
export const fromOwner = 2
export type Arrival = typeof heldHere | typeof fromAbove | typeof fromOwner

/** Which rule of an act a single role satisfies, for accounts with the same facts. */
export interface PlacedRules {
  /** By arrival: the roles of which one is enough. */
  readonly enough: Enough
  /** The first rule of the act that the role satisfies; `role` is its bit, one of `enough`. */
  readonly rule: (arrival: Arrival, role: number) => CompiledRule
}

export type Enough = readonly [here: number, above: number, owning: number]

/** The facts of an account on which rules hang, as a number below `factsCount`. */
export function factsOf({ kind, billing, service }: AccessGraph, account: number): number {
  return (kind.data[account]! * 8 + billing.data[account]!) * 8 + service.data[account]!
}

/** Room for every number that `factsOf` gives: a kind is a byte with its high bits unused. */
export const factsCount = 32 * 64

/** Rules do not change while the app runs. */
const known = new WeakMap<Act, Map<number, PlacedRules | null>>()

/**
 * The rules of an act on this account, by where the role is; null where a rule asks for more than one role, or looks at
 * what a link shares.
 */
export function placedRules(graph: AccessGraph, account: number, act: Act): PlacedRules | null {
  const byFacts = known.get(act) ?? new Map<number, PlacedRules | null>()
  known.set(act, byFacts)
  const facts = factsOf(graph, account)
  const found = byFacts.get(facts)
  if (found !== undefined) return found
  const placed = place(graph, account, act)
  byFacts.set(facts, placed)
  return placed
}

function place(graph: AccessGraph, account: number, { rules }: Act): PlacedRules | null {
  if (rules.some(({ needs }) => needs.length !== 1 || needs[0]!.above === 'shared')) return null
  const suiting = rules.filter((rule) => suits(graph, account, rule) === 2)
  const met = (arrival: Arrival) => suiting.filter((rule) => isMetBy(rule, arrival))
  const byArrival = [met(heldHere), met(fromAbove), met(fromOwner)] as const
  return {
    enough: [rolesOf(byArrival[heldHere]), rolesOf(byArrival[fromAbove]), rolesOf(byArrival[fromOwner])],
    rule: (arrival, role) => byArrival[arrival].find((rule) => (rule.needs[0]!.roles & role) !== 0)!,
  }
}

function rolesOf(rules: readonly CompiledRule[]): number {
  return rules.reduce((mask, rule) => mask | rule.needs[0]!.roles, 0)
}

function isMetBy({ needs }: CompiledRule, arrival: Arrival): boolean {
  const { here, above } = needs[0]!
  if (arrival === heldHere) return here
  return above === 'anywhere' || (above === 'owning' && arrival === fromOwner)
}

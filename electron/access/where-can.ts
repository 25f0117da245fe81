import type { Params } from '../../shared/model/verdict.ts'
import { decidedRows, RuleNumbers } from './decided-rows.ts'
import type { DecidedRows } from './decided-rows.ts'
import { decide } from './decision.ts'
import type { AccessGraph } from './graph.ts'
import { Listing } from './listing.ts'
import { sweepTrees } from './member-sweep.ts'
import { wayBelow, wayTo } from './member-ways.ts'
import { memberPlace } from './question.ts'
import { factsCount, factsOf, fromAbove, fromOwner, heldHere, placedRules } from './placed-rules.ts'
import { reachIndex } from './reach-index.ts'
import { arrivesInTrees, eachReached } from './reached.ts'
import type { Act } from './rule-book.ts'
import { askedActs } from './search.ts'
import { Seen } from './seen.ts'
import { routeOfWay } from './ways.ts'

/**
 * Where may the member do it, each account with its rule and route, by id: `whereCan` with what `check` says to each. In
 * trees all that is below one manager and alike is decided once. Throws `BadQuestion`.
 */
export function whereCanRows(
  graph: AccessGraph,
  member: string,
  action: string,
  params: Params = {},
): DecidedRows {
  const place = memberPlace(graph, member)
  const acts = askedActs(graph, place, action, params)
  const index = reachIndex(graph)
  const rules = new RuleNumbers()
  const listing = new Listing()
  const wanted = acts.map((byKind) => byKind.reduce((roles, act) => roles | (act?.roles ?? 0), 0))
  const actOn = (account: number) => acts[graph.system.data[account]!]![graph.kind.data[account]!] ?? null
  const oneByOne = (account: number, act: Act) => {
    const found = decide(graph, place, account, act)
    if (found) listing.add(account, listing.addWay(found.route), rules.number(found.rule))
  }

  const decided = new DecidedBelow()
  sweepTrees(graph, index.trees, place, wanted, {
    below: (account, parent, owns) => {
      const act = actOn(account)
      if (!act) return
      const kin = decided.kinOf(parent, factsOf(graph, account), owns)
      if (!decided.isKnown(kin)) decideBelow(kin, account, act, parent, owns)
      const way = decided.way[kin]!
      if (way === alone) oneByOne(account, act)
      else if (way !== no) listing.add(account, way, decided.rule[kin]!)
    },
    crossed: (account) => {
      const act = actOn(account)
      if (!act) return
      const placed = placedRules(graph, account, act)
      if (!placed) return oneByOne(account, act)
      const way = wayTo(graph, index, place, account, placed.enough)
      if (!way) return
      const arrival = way.to === -1 ? heldHere : way.owns ? fromOwner : fromAbove
      listing.add(account, listing.addWay(way), rules.number(placed.rule(arrival, way.role)))
    },
  })

  seen.start(graph.kind.length)
  const outside = wanted.map((roles, system) => (arrivesInTrees(graph, system) ? 0 : roles))
  eachReached(graph, place, outside, (account) => {
    if (seen.has(account)) return
    seen.add(account)
    const act = actOn(account)
    if (act && graph.accountExists.data[account] === 1) oneByOne(account, act)
  })
  return decidedRows(graph.accounts.ids, listing, rules, (way, account) =>
    routeOfWay(graph, index.trees, way, account),
  )

  function decideBelow(kin: number, account: number, act: Act, parent: number, owns: boolean): void {
    const placed = placedRules(graph, account, act)
    if (!placed) return decided.keep(kin, alone, 0)
    const arrival = owns ? fromOwner : fromAbove
    const found = wayBelow(graph, index, place, parent, placed.enough[arrival], owns)
    if (!found) decided.keep(kin, no, 0)
    else decided.keep(kin, listing.addWay(found), rules.number(placed.rule(arrival, found.role)))
  }
}

const seen = new Seen()

/** Instead of a way: there is none, and each account has to be decided alone. */
const no = -1
const alone = -2

/** What was decided about accounts below one manager, by their facts and whether it owns them. */
class DecidedBelow {
  readonly way = wayOfKin
  readonly rule = ruleOfKin
  private parent = -1

  /** Accounts of one number are decided alike. */
  kinOf(parent: number, facts: number, owns: boolean): number {
    if (parent !== this.parent) {
      this.parent = parent
      turn++
    }
    return facts * 2 + Number(owns)
  }

  isKnown(kin: number): boolean {
    return turnOfKin[kin] === turn
  }

  keep(kin: number, way: number, rule: number): void {
    turnOfKin[kin] = turn
    wayOfKin[kin] = way
    ruleOfKin[kin] = rule
  }
}

/** Kept from question to question, because making them anew is most of a short answer. */
const wayOfKin = new Int32Array(factsCount * 2)
const ruleOfKin = new Int32Array(factsCount * 2)
const turnOfKin = new Float64Array(factsCount * 2)
let turn = 0

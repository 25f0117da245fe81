import type { Account } from '../../../shared/model/account.ts'
import type { Proof, Question, Route, Verdict } from '../../../shared/model/verdict.ts'
import type { Rule, Source } from '../../../shared/policy/policy.ts'
import type { Facts } from './facts.ts'
import { nearestSentences } from './nearest-sentences.ts'
import { routeSentences } from './route-sentences.ts'
import { asksForOwnership, ruleHangingOn, ruleOf } from './rules.ts'
import { account, member, reasonOf, say } from './sentence.ts'
import type { AskedAction, Sentence } from './sentence.ts'
import { gaps } from './unknown-sentences.ts'
import type { Gap } from './unknown-sentences.ts'

/** `maybe`: not allowed as far as known, because it hangs on a fact that nobody has told. */
export type Answer = 'yes' | 'no' | 'maybe'

/** A proof as a person reads it, from top to bottom. */
export interface ProofText {
  readonly answer: Answer
  readonly asked: AskedAction
  /** What is so: who holds what, and how it leads to the account. */
  readonly given: readonly Sentence[]
  /** The rule that decides, or the one that comes nearest. */
  readonly rule: Sentence | null
  readonly source: Source | null
  /** What would allow it, or where it is done instead. */
  readonly instead: readonly Sentence[]
  /** The routes that the sentences are about: for a yes, the ones to use. */
  readonly routes: readonly Route[]
  readonly otherRoutes: readonly Route[]
  readonly holders: readonly string[]
  readonly gaps: readonly Gap[]
}

/** Routes of a denial that are told in sentences; the others are folded. */
const told = 2

/** The answer to a question, in sentences. Null where the account is gone in the meantime. */
export function proofText(facts: Facts, question: Question, verdict: Verdict): ProofText | null {
  const on = facts.accountOf(question.on)
  if (!on) return null
  return verdict.allowed ? yes(facts, question, on, verdict.proof) : no(facts, question, on, verdict.proof)
}

/** Yes, no, or no as far as known. */
export function answerOf(verdict: Verdict): Answer {
  if (verdict.allowed) return 'yes'
  return verdict.proof.because === 'unknown-fact' ? 'maybe' : 'no'
}

function yes(facts: Facts, question: Question, on: Account, proof: Proof): ProofText {
  const rule = proof.rule === null ? undefined : ruleOf(proof.rule)
  const used = routesToUse(rule, proof.routes)
  return {
    ...common(question, on, proof),
    answer: 'yes',
    given: tellRoutes(facts, question.member, used, asksForOwnership(rule)),
    rule: rule ? reasonOf(rule.id) : null,
    source: proof.source,
    instead: [],
    ...split(proof.routes, used),
  }
}

/** The routes by which an allowed act is done: for each need of its rule, the first that meets it. */
export function usedRoutes({ proof }: Verdict): readonly Route[] {
  return routesToUse(proof.rule === null ? undefined : ruleOf(proof.rule), proof.routes)
}

function routesToUse(rule: Rule | undefined, routes: readonly Route[]): readonly Route[] {
  if (!rule) return routes.slice(0, 1)
  return rule.needs.flatMap((need) => routes.find((route) => need.roles.includes(route.role)) ?? [])
}

function no(facts: Facts, question: Question, on: Account, proof: Proof): ProofText {
  const rule = ruleToShow(question, on, proof)
  const considered = distinctGrants(proof.routes).slice(0, told)
  const shown = proof.because === 'not-this-kind' || proof.because === 'no-rule' ? [] : considered
  return {
    ...common(question, on, proof),
    answer: proof.because === 'unknown-fact' ? 'maybe' : 'no',
    given: [
      ...tellRoutes(facts, question.member, shown, asksForOwnership(rule)),
      ...whyNot(question, on, proof),
    ],
    rule: rule ? reasonOf(rule.id) : null,
    source: rule?.source ?? null,
    instead: proof.nearest ? nearestSentences(facts, on, proof.nearest, proof.because) : [],
    ...split(proof.routes, shown),
  }
}

/** The rule of a denial that tells most: the one that hangs on the unknown fact, else the nearest. */
function ruleToShow(question: Question, on: Account, proof: Proof): Rule | undefined {
  const [fact] = proof.dependsOn
  const hanging = fact && ruleHangingOn(on, question.action, question.params ?? {}, fact.fact)
  return hanging ?? (proof.nearest ? ruleOf(proof.nearest.rule) : undefined)
}

function common(question: Question, on: Account, proof: Proof) {
  return {
    asked: { system: on.system, kind: on.kind, action: question.action, params: question.params ?? {} },
    holders: proof.holders,
    gaps: gaps(proof.dependsOn),
  }
}

function tellRoutes(
  facts: Facts,
  memberId: string,
  routes: readonly Route[],
  ownership: boolean,
): readonly Sentence[] {
  const ways = routes.map((route) => route.accounts.join(' '))
  return routes.flatMap((route, place) =>
    routeSentences(facts, memberId, route, {
      ownership,
      also: place > 0,
      // Two roles held in one place lead down the same way; it is told once.
      way: ways.indexOf(ways[place] ?? '') === place,
    }),
  )
}

/** A grant that reaches the account on several ways is told once, by its best way. */
function distinctGrants(routes: readonly Route[]): readonly Route[] {
  const seen = new Set<string>()
  return routes.filter((route) => {
    const grant = JSON.stringify([route.role, route.accounts[0]])
    return !seen.has(grant) && seen.add(grant)
  })
}

function whyNot(question: Question, on: Account, proof: Proof): readonly Sentence[] {
  switch (proof.because) {
    case 'not-this-kind':
      return [say('why-not.kind', { kind: { kind: 'account-kind', accountKind: on.kind } })]
    case 'no-rule':
      return [say('why-not.no-rule', { system: { kind: 'system', system: on.system } })]
    case 'missing-role':
    case 'unknown-fact':
    case 'condition':
    case 'rule':
      return proof.routes.length === 0
        ? [say('why-not.no-route', { member: member(question.member), account: account(on.id) })]
        : []
  }
}

function split(all: readonly Route[], used: readonly Route[]) {
  return { routes: used, otherRoutes: all.filter((route) => !used.includes(route)) }
}

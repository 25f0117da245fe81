import type { AccountKind } from '../../../shared/model/account.ts'
import type { Asked, AskedKind, Supposed } from '../../../shared/model/saved-question.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import type { Params } from '../../../shared/model/verdict.ts'
import { policies } from '../../../shared/policy/policies.ts'
import type { ActionDefinition, ParamName } from '../../../shared/policy/policy.ts'

/** In the order in which they are offered. */
export const kinds = [
  'may',
  'who-can',
  'where-can',
  'has',
  'compare-members',
  'compare-accounts',
  'compare-change',
] as const satisfies readonly AskedKind[]

/** What is supposed to change, as it is put together; `steps` are of a question that was kept. */
export type Change =
  | { readonly way: 'plan'; readonly plan: string | null }
  | { readonly way: 'give' | 'take'; readonly account: string | null; readonly role: string | null }
  | { readonly way: 'link' | 'unlink'; readonly parent: string | null; readonly child: string | null }
  | { readonly way: 'steps'; readonly steps: Extract<Supposed, { readonly steps: unknown }>['steps'] }

export const changeWays = ['plan', 'give', 'take', 'link', 'unlink'] as const
export type ChangeWay = (typeof changeWays)[number]

/** A question as it is put together from parts; what was chosen stays when another kind of question is tried. */
export interface Draft {
  readonly kind: AskedKind
  readonly member: string | null
  readonly other: string | null
  readonly account: string | null
  readonly another: string | null
  readonly action: string | null
  readonly params: Params
  readonly change: Change
}

export const startDraft: Draft = {
  kind: 'who-can',
  member: null,
  other: null,
  account: null,
  another: null,
  action: null,
  params: {},
  change: { way: 'plan', plan: null },
}

/** The question that the parts make; null as long as one is missing. */
export function askedOfDraft(draft: Draft): Asked | null {
  const { kind, member, other, account, another } = draft
  switch (kind) {
    case 'may': {
      const act = actOf(draft)
      return member !== null && account !== null && act ? { kind, member, on: account, ...act } : null
    }
    case 'who-can': {
      const act = actOf(draft)
      return account !== null && act ? { kind, on: account, ...act } : null
    }
    case 'where-can': {
      const act = actOf(draft)
      return member !== null && act ? { kind, member, ...act } : null
    }
    case 'has':
      return member === null ? null : { kind, member }
    case 'compare-members':
      return member === null || other === null ? null : { kind, member, other }
    case 'compare-accounts':
      return account === null || another === null ? null : { kind, account, other: another }
    case 'compare-change': {
      const supposed = member === null ? null : supposedOf(member, draft.change)
      return member !== null && supposed ? { kind, member, with: supposed } : null
    }
  }
}

function actOf({ action, params }: Draft): { readonly action: string; readonly params?: Params } | null {
  if (action === null) return null
  const names = paramsOf(action)
  if (names.some((name) => params[name] === undefined)) return null
  return names.length === 0
    ? { action }
    : { action, params: Object.fromEntries(names.map((name) => [name, params[name]!])) }
}

function supposedOf(member: string, change: Change): Supposed | null {
  switch (change.way) {
    case 'plan':
      return change.plan === null ? null : { plan: change.plan }
    case 'steps':
      return { steps: change.steps }
    case 'give':
    case 'take': {
      const { account, role } = change
      if (account === null || role === null) return null
      const command = change.way === 'give' ? 'grants.give' : 'grants.remove'
      return { steps: [{ command, input: { grants: [{ member, account, role }] } }] }
    }
    case 'link':
    case 'unlink': {
      const { parent, child } = change
      if (parent === null || child === null) return null
      if (change.way === 'unlink')
        return { steps: [{ command: 'links.unlink', input: { parent, child, side: 'parent' } }] }
      // A link counts when it was asked for and accepted.
      return {
        steps: [
          { command: 'links.request', input: { parent, children: [child] } },
          { command: 'links.decide', input: { parent, child, decision: 'accept' } },
        ],
      }
    }
  }
}

/** The parts of a question; what it does not speak of stays as it was. */
export function draftOf(asked: Asked, before: Draft): Draft {
  const { kind } = asked
  const act = 'action' in asked ? { action: asked.action, params: asked.params ?? {} } : {}
  switch (asked.kind) {
    case 'may':
      return { ...before, kind, member: asked.member, account: asked.on, ...act }
    case 'who-can':
      return { ...before, kind, account: asked.on, ...act }
    case 'where-can':
      return { ...before, kind, member: asked.member, ...act }
    case 'has':
      return { ...before, kind, member: asked.member }
    case 'compare-members':
      return { ...before, kind, member: asked.member, other: asked.other }
    case 'compare-accounts':
      return { ...before, kind, account: asked.account, another: asked.other }
    case 'compare-change': {
      const { with: supposed, member } = asked
      const change: Change =
        'plan' in supposed ? { way: 'plan', plan: supposed.plan } : { way: 'steps', steps: supposed.steps }
      return { ...before, kind, member, change }
    }
  }
}

/** An action as it can be chosen: on accounts of these kinds, or on all that there are. */
export interface ChoosableAction {
  readonly system: System
  readonly action: string
}

/** The actions of one kind of account, or of all of them, each once for a platform. */
export function actionsOn(
  place: { readonly system: System; readonly kind: AccountKind } | null,
): readonly ChoosableAction[] {
  const found = new Map<string, ChoosableAction>()
  for (const system of systems) {
    if (place && place.system !== system) continue
    for (const { action, kind } of policies[system].actions)
      if (!place || place.kind === kind) found.set(`${system} ${action}`, { system, action })
  }
  return [...found.values()]
}

/** The parameters that an action is asked with: the same on every kind of account. */
export function paramsOf(action: string): readonly ParamName[] {
  return definitionsOf(action)[0]?.params ?? []
}

/** The levels that an action may be about: those of the platforms that have it. */
export function levelsOf(
  action: string,
  on: System | null,
): readonly { readonly system: System; readonly level: string }[] {
  return systems
    .filter(
      (system) =>
        (on ?? system) === system && policies[system].actions.some((each) => each.action === action),
    )
    .flatMap((system) =>
      policies[system].roles
        .filter((role) => role.class === 'level')
        .map(({ id }) => ({ system, level: id })),
    )
}

function definitionsOf(action: string): readonly ActionDefinition[] {
  return systems.flatMap((system) => policies[system].actions.filter((each) => each.action === action))
}

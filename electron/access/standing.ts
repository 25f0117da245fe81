import { accountKinds } from '../../shared/model/account.ts'
import type { AccountKind } from '../../shared/model/account.ts'
import { systems } from '../../shared/model/system.ts'
import type { System } from '../../shared/model/system.ts'
import { actsOn } from './acts.ts'
import type { NamedAct } from './acts.ts'
import { systemOf } from './graph.ts'
import type { AccessGraph } from './graph.ts'
import { mayDo } from './may.ts'
import { factsOf } from './placed-rules.ts'
import { actAt, memberPlace } from './question.ts'
import { emptyReach, gather } from './reach.ts'
import type { Reach } from './reach.ts'

/** An act on accounts of one kind. */
export interface ActOnKind extends NamedAct {
  readonly system: System
  readonly kind: AccountKind
}

/**
 * What a member may do and holds, account by account, at one moment: kept as numbers, so that it can be held against
 * another's, or against the same member's after a change.
 */
export interface Standing {
  /** By account: a place in `allowed`; 0 where nothing reaches it. An account that came later has no number. */
  readonly classOf: Int32Array
  /** The acts that are allowed on the accounts of a class, by their keys. */
  readonly allowed: readonly ReadonlyMap<string, ActOnKind>[]
  /** By account: the roles that reach it, as a mask. */
  readonly roles: Int32Array
}

const nothing: ReadonlyMap<string, ActOnKind> = new Map()
const scratch = emptyReach()

/**
 * Accounts of one kind, with the same facts, at which the same roles arrive in the same ways, are one class: every rule
 * says the same of them, so one of them is asked. Throws `BadQuestion` for an unknown member.
 */
export function standingOf(graph: AccessGraph, member: string): Standing {
  const place = memberPlace(graph, member)
  const count = graph.kind.length
  const classOf = new Int32Array(count)
  const roles = new Int32Array(count)
  const allowed = [nothing]
  const classes = new Map<number | string, number>()
  for (let account = 0; account < count; account++) {
    if (graph.accountExists.data[account] === 0) continue
    gather(graph, place, account, scratch)
    const held = scratch.here | scratch.above
    if (held === 0) continue
    roles[account] = held
    const key = keyOf(graph, account, scratch)
    const known = classes.get(key)
    if (known !== undefined) classOf[account] = known
    else {
      classOf[account] = allowed.push(allowedOn(graph, place, account)) - 1
      classes.set(key, classOf[account]!)
    }
  }
  return { classOf, allowed, roles }
}

/** No system has more than twelve roles, so three sets of them and the facts fit into one number. */
const roleSets = 2 ** 12

function keyOf(graph: AccessGraph, account: number, reach: Reach): number | string {
  const { here, above, owning, terms, rolesByTerms } = reach
  const facts = factsOf(graph, account) * 4 + graph.system.data[account]!
  const key = ((facts * roleSets + here) * roleSets + above) * roleSets + owning
  return terms.length === 0 ? key : `${key} ${terms.join(' ')} ${rolesByTerms.join(' ')}`
}

function allowedOn(graph: AccessGraph, member: number, account: number): ReadonlyMap<string, ActOnKind> {
  const system = systemOf(graph, account)
  const kind = accountKinds[graph.kind.data[account]!]!
  const list = actsOn(system, kind).filter(({ action, params }) => {
    const act = actAt(graph, account, action, params)
    return act !== null && mayDo(graph, member, account, act)
  })
  return new Map(
    list.map(({ action, params }) => {
      const act = { action, params, system, kind }
      return [actKey(act), act]
    }),
  )
}

/** The same for the same act, whatever order its parameters are written in. */
export function actKey({ system, kind, action, params }: ActOnKind): string {
  return JSON.stringify([system, kind, action, params.level, params.from, params.to])
}

/** On how many accounts an act is allowed by one standing and not by the other. */
export interface ActDifference extends ActOnKind {
  readonly one: number
  readonly other: number
}

/** Every act that the two do not allow on the same accounts, in the order of the platforms' lists. */
export function actDifferences(one: Standing, other: Standing): readonly ActDifference[] {
  const pairs = new Map<number, number>()
  const width = other.allowed.length
  const count = Math.max(one.classOf.length, other.classOf.length)
  for (let account = 0; account < count; account++) {
    const pair = (one.classOf[account] ?? 0) * width + (other.classOf[account] ?? 0)
    if (pair !== 0) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const found = new Map<string, { readonly act: ActOnKind; one: number; other: number }>()
  for (const [pair, accounts] of pairs) {
    const [had, has] = [one.allowed[Math.floor(pair / width)]!, other.allowed[pair % width]!]
    addMissing(found, had, has, 'one', accounts)
    addMissing(found, has, had, 'other', accounts)
  }
  return everyAct.flatMap((key) => {
    const difference = found.get(key)
    return difference ? [{ ...difference.act, one: difference.one, other: difference.other }] : []
  })
}

function addMissing(
  found: Map<string, { readonly act: ActOnKind; one: number; other: number }>,
  allowed: ReadonlyMap<string, ActOnKind>,
  without: ReadonlyMap<string, ActOnKind>,
  side: 'one' | 'other',
  accounts: number,
): void {
  for (const [key, act] of allowed) {
    if (without.has(key)) continue
    const difference = found.get(key) ?? { act, one: 0, other: 0 }
    difference[side] += accounts
    found.set(key, difference)
  }
}

/** Keys of all acts there are, in order. */
const everyAct: readonly string[] = systems.flatMap((system) =>
  accountKinds.flatMap((kind) => actsOn(system, kind).map((act) => actKey({ ...act, system, kind }))),
)

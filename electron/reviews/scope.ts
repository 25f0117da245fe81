import type { Grant } from '../../shared/model/grant.ts'
import type { Member } from '../../shared/model/member.ts'
import type { ReviewScope } from '../../shared/model/review.ts'
import { flowingRoles, roleBit } from '../access/codes.ts'
import { accountsAbove } from '../access/effective.ts'
import type { AccessGraph } from '../access/graph.ts'
import { systemOf } from '../access/graph.ts'

/** Where grants are looked up: findings' `World` has it all. */
export interface Looked {
  readonly graph: AccessGraph
  readonly memberById: ReadonlyMap<string, Member>
}

export type InScope = (grant: Grant) => boolean

/** Whether a grant is in a scope. What the scope looks up is looked up once, whatever the number of grants. */
export function scopeTest({ graph, memberById }: Looked, scope: ReviewScope): InScope {
  const tests: ((grant: Grant, account: number) => boolean)[] = []
  const { systems, accounts, below, members, teams, roles } = scope
  if (isThere(systems)) tests.push((_, account) => systems.includes(systemOf(graph, account)))
  if (isThere(members)) {
    const wanted = new Set(members)
    tests.push(({ member }) => wanted.has(member))
  }
  if (isThere(teams)) {
    const wanted = new Set(teams)
    tests.push(({ member }) => wanted.has(memberById.get(member)?.team ?? ''))
  }
  if (isThere(roles)) {
    const wanted = new Set(roles)
    tests.push(({ role }) => wanted.has(role))
  }
  if (isThere(accounts)) tests.push(reaching(graph, accounts))
  if (isThere(below)) {
    const wanted = andBelow(graph, below)
    tests.push((_, account) => wanted[account] === 1)
  }
  return (grant) => {
    const account = graph.accounts.find(grant.account)
    return account !== -1 && tests.every((test) => test(grant, account))
  }
}

/** Grants on one of these accounts, and above it those of roles that flow down. */
function reaching(graph: AccessGraph, ids: readonly string[]) {
  const here = new Set<number>()
  const above = new Set<number>()
  for (const id of ids) {
    const place = graph.accounts.find(id)
    if (place === -1) continue
    here.add(place)
    for (const each of accountsAbove(graph, place)) if (each !== place) above.add(each)
  }
  return ({ role }: Grant, account: number): boolean =>
    here.has(account) || (above.has(account) && flows(graph, account, role))
}

/** Whether a role held on this account reaches what is below it. */
export function flows(graph: AccessGraph, account: number, role: string): boolean {
  return (roleBit(systemOf(graph, account), role) & flowingRoles[graph.system.data[account]!]!) !== 0
}

/** 1 for each of these accounts and for all that is below them along active links. */
function andBelow({ accounts, edges, kind }: AccessGraph, ids: readonly string[]): Uint8Array {
  const found = new Uint8Array(kind.length)
  const open: number[] = []
  const meet = (account: number) => {
    if (account === -1 || found[account] === 1) return
    found[account] = 1
    open.push(account)
  }
  for (const id of ids) meet(accounts.find(id))
  for (let account = open.pop(); account !== undefined; account = open.pop()) {
    for (let edge = edges.firstDown.data[account]!; edge !== -1; edge = edges.nextDown.data[edge]!)
      if (edges.alive.data[edge] !== 0) meet(edges.child.data[edge]!)
  }
  return found
}

function isThere<Value>(list: readonly Value[] | undefined): list is readonly Value[] {
  return list !== undefined && list.length > 0
}

import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import { tables } from '../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { unknownStatus } from '../../shared/model/status.ts'
import { systems } from '../../shared/model/system.ts'
import type { System } from '../../shared/model/system.ts'
import {
  billingCode,
  kindCodes,
  ownerCode,
  roleBit,
  serviceCode,
  shareBit,
  shareUnknownBit,
  systemCodes,
} from './codes.ts'
import { Column } from './column.ts'
import type { ByteColumn } from './column.ts'
import { Edges } from './edges.ts'
import { isHolder, settleGroups } from './group-links.ts'
import { Holdings } from './holdings.ts'
import { Interner } from './interner.ts'
import type { ReachIndex } from './reach-index.ts'
import type { Trees } from './trees.ts'

/**
 * The hierarchy and who holds what in it, as integers: everything the engine needs and nothing else.
 * Questions never change it; `applyRows` does, after a change is durable.
 */
export interface AccessGraph {
  readonly accounts: Interner
  readonly members: Interner
  /** By account: 1 where a row exists. An id can be interned before its row, or outlive it. */
  readonly accountExists: ByteColumn
  readonly memberExists: ByteColumn
  readonly system: ByteColumn
  readonly kind: ByteColumn
  readonly billing: ByteColumn
  readonly service: ByteColumn
  readonly edges: Edges
  readonly holdings: Holdings
  /** Moves on with every change of links, so that orders of accounts can be kept until then. */
  shape: number
  /** See `treesOf` and `reachIndex`: null until the first question. */
  trees: Trees | null
  index: ReachIndex | null
  /** See `treesAtHand`. */
  climbs: number
}

/** Builds the graph. Rows that structure would refuse (cycles, say) are taken as they are, and hang nothing. */
export function createGraph(rows: WorkspaceRows): AccessGraph {
  const graph: AccessGraph = {
    accounts: new Interner(rows.account.length),
    members: new Interner(rows.member.length),
    accountExists: new Column(Uint8Array),
    memberExists: new Column(Uint8Array),
    system: new Column(Uint8Array),
    kind: new Column(Uint8Array),
    billing: new Column(Uint8Array),
    service: new Column(Uint8Array),
    edges: new Edges(),
    holdings: new Holdings(),
    shape: 0,
    trees: null,
    index: null,
    climbs: 0,
  }
  for (const account of rows.account) putAccount(graph, account)
  for (const member of rows.member) putMember(graph, member.id)
  for (const link of rows.link) putLink(graph, link)
  for (const grant of rows.grant) giveRole(graph, grant)
  return graph
}

/**
 * Follows a recorded change. Costs as much as the rows touched, whatever the size of the workspace.
 * Removals come first, so that a role that another row takes over is not lost; then what is referred
 * to comes before what refers to it, whatever the order of the rows.
 */
export function applyRows(graph: AccessGraph, rows: readonly RowChange[]): void {
  for (const row of rows) if (row.before !== null) withdraw(graph, row)
  for (const table of tables) {
    for (const row of rows) if (row.table === table && row.after !== null) put(graph, row)
  }
}

export function systemOf(graph: AccessGraph, account: number): System {
  return systems[graph.system.data[account]!]!
}

function withdraw(graph: AccessGraph, row: RowChange): void {
  if (row.before === null) return
  switch (row.table) {
    case 'account':
      if (row.after === null) graph.accountExists.data[graph.accounts.find(row.before.id)] = 0
      return
    case 'member':
      if (row.after === null) graph.memberExists.data[graph.members.find(row.before.id)] = 0
      return
    case 'link':
      removeLink(graph, row.before)
      return
    case 'grant':
      takeRole(graph, row.before)
      return
    case 'invitation':
    case 'plan':
    case 'step':
    case 'template':
    case 'setting':
    case 'mute':
    case 'question':
    case 'report':
    case 'review':
    case 'item':
    case 'decision':
  }
}

function put(graph: AccessGraph, row: RowChange): void {
  if (row.after === null) return
  switch (row.table) {
    case 'account':
      putAccount(graph, row.after)
      return
    case 'member':
      putMember(graph, row.after.id)
      return
    case 'link':
      putLink(graph, row.after)
      return
    case 'grant':
      giveRole(graph, row.after)
      return
    case 'invitation':
    case 'plan':
    case 'step':
    case 'template':
    case 'setting':
    case 'mute':
    case 'question':
    case 'report':
    case 'review':
    case 'item':
    case 'decision':
  }
}

function putAccount(graph: AccessGraph, account: Account): void {
  const place = internAccount(graph, account.id)
  graph.accountExists.data[place] = 1
  graph.system.data[place] = systemCodes[account.system]
  graph.kind.data[place] = kindCodes[account.kind]
  graph.billing.data[place] = billingCode(account.billing)
  graph.service.data[place] = serviceCode(account.service)
}

function putMember(graph: AccessGraph, id: string): void {
  // The place first: giving it out may replace the column's array by a larger one.
  const place = internMember(graph, id)
  graph.memberExists.data[place] = 1
}

function putLink(graph: AccessGraph, link: Link): void {
  const parent = internAccount(graph, link.parent)
  if (!isKept(graph, link, parent)) return
  const child = internAccount(graph, link.child)
  const share = link.share === undefined ? shareUnknownBit : shareBit(link.share)
  graph.edges.put(parent, child, ownerCode(link.owner), share, link.status === 'active', link.raw)
  settleGroups(graph, parent, child)
  graph.shape++
}

/** Links that ended matter where a group hangs on them; of unknown ones a denial says that it hangs on them. */
function isKept(graph: AccessGraph, { status }: Link, parent: number): boolean {
  return status === 'active' || status === unknownStatus || isHolder(graph, parent)
}

function removeLink(graph: AccessGraph, link: Link): void {
  const parent = internAccount(graph, link.parent)
  if (!isKept(graph, link, parent)) return
  const child = internAccount(graph, link.child)
  graph.edges.remove(parent, child)
  settleGroups(graph, parent, child)
  graph.shape++
}

function giveRole(graph: AccessGraph, grant: Grant): void {
  const account = internAccount(graph, grant.account)
  const bit = roleBit(systemOf(graph, account), grant.role)
  if (bit !== 0) graph.holdings.give(internMember(graph, grant.member), account, bit)
}

function takeRole(graph: AccessGraph, grant: Grant): void {
  const account = internAccount(graph, grant.account)
  const bit = roleBit(systemOf(graph, account), grant.role)
  graph.holdings.take(internMember(graph, grant.member), account, bit)
}

function internAccount(graph: AccessGraph, id: string): number {
  const place = graph.accounts.add(id)
  if (place === graph.kind.length) {
    graph.accountExists.push(0)
    graph.system.push(0)
    graph.kind.push(0)
    graph.billing.push(0)
    graph.service.push(0)
    graph.edges.addAccount()
    graph.holdings.addAccount()
  }
  return place
}

function internMember(graph: AccessGraph, id: string): number {
  const place = graph.members.add(id)
  if (place === graph.memberExists.length) {
    graph.memberExists.push(0)
    graph.holdings.addMember()
  }
  return place
}

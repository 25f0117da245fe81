import { accountKinds, billingTypes, serviceTypes } from '../../shared/model/account.ts'
import { shareRoles } from '../../shared/model/link.ts'
import type { Link, LinkOwner } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { UnknownFact } from '../../shared/model/verdict.ts'
import { ownerNo, ownerYes, rolesOfMask, unknownCode } from './codes.ts'
import { createGraph, systemOf } from './graph.ts'
import type { AccessGraph } from './graph.ts'

/** A link whose status has no word here, as a fact on which a verdict hangs. */
export type UnknownLink = Extract<UnknownFact, { readonly fact: 'status' }>

/** One member's access to one account, as it would be were every link of unknown status active. */
export interface Supposed {
  readonly graph: AccessGraph
  /** Those links at and above the account. */
  readonly links: readonly UnknownLink[]
}

/**
 * What is above the account, and what the member holds there, in a graph of its own in which links of unknown
 * status are active; null where there are none, as nearly always. A few dozen rows at most: who asks is a
 * denial that wants to say what it hangs on.
 */
export function supposing(graph: AccessGraph, member: number, account: number): Supposed | null {
  if (graph.edges.unknown.size === 0) return null
  const above = accountsAbove(graph, account)
  const edges = [...above].flatMap((child) => edgesAbove(graph, child, above))
  const unknown = edges.filter((edge) => graph.edges.unknown.has(edge))
  if (unknown.length === 0) return null
  const id = graph.members.ids[member]!
  const rows: WorkspaceRows = {
    account: [...above].map((place) => accountRow(graph, place)),
    link: edges.map((edge) => linkRow(graph, edge)),
    member: [{ id, name: id, email: id }],
    grant: [...above].flatMap((place) =>
      rolesOfMask(systemOf(graph, place), graph.holdings.rolesOf(member, place)).map((role) => ({
        member: id,
        account: graph.accounts.ids[place]!,
        role,
      })),
    ),
    invitation: [],
  }
  return { graph: createGraph(rows), links: unknown.map((edge) => unknownLink(graph, edge)) }
}

/** The account and all above it, by links that pass roles on or would if they were active. */
function accountsAbove(graph: AccessGraph, account: number): ReadonlySet<number> {
  const { edges } = graph
  const above = new Set([account])
  for (const place of above) {
    for (let edge = edges.firstUp.data[place]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (isSupposed(graph, edge)) above.add(edges.parent.data[edge]!)
    }
  }
  return above
}

function edgesAbove(graph: AccessGraph, child: number, above: ReadonlySet<number>): readonly number[] {
  const { edges } = graph
  const found: number[] = []
  for (let edge = edges.firstUp.data[child]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    const isThere = isSupposed(graph, edge) || edges.ended.data[edge] === 1
    if (isThere && above.has(edges.parent.data[edge]!)) found.push(edge)
  }
  return found
}

function isSupposed({ edges }: AccessGraph, edge: number): boolean {
  return edges.alive.data[edge] === 1 || edges.stopped.data[edge] === 1 || edges.unknown.has(edge)
}

function accountRow(graph: AccessGraph, place: number): WorkspaceRows['account'][number] {
  const [billing, service] = [graph.billing.data[place]!, graph.service.data[place]!]
  const id = graph.accounts.ids[place]!
  return {
    id,
    system: systemOf(graph, place),
    kind: accountKinds[graph.kind.data[place]!]!,
    name: id,
    ...(billing === unknownCode ? {} : { billing: billingTypes[billing - 1] }),
    ...(service === unknownCode ? {} : { service: serviceTypes[service - 1] }),
  }
}

function linkRow(graph: AccessGraph, edge: number): Link {
  const { edges } = graph
  const share = shareRoles.find((_, place) => edges.share.data[edge] === 1 << place)
  return {
    parent: graph.accounts.ids[edges.parent.data[edge]!]!,
    child: graph.accounts.ids[edges.child.data[edge]!]!,
    status: isSupposed(graph, edge) ? 'active' : 'inactive',
    owner: ownerWord(edges.owner.data[edge]!),
    ...(share === undefined ? {} : { share }),
  }
}

function ownerWord(code: number): LinkOwner {
  return code === ownerYes ? 'yes' : code === ownerNo ? 'no' : 'unknown'
}

function unknownLink(graph: AccessGraph, edge: number): UnknownLink {
  const { parent, child } = linkRow(graph, edge)
  return { fact: 'status', parent, child, raw: graph.edges.unknown.get(edge)! }
}

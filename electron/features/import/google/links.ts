import type { Link, LinkStatus } from '../../../../shared/model/link.ts'
import type { Origin } from '../incoming.ts'
import { rowsAStep } from '../turns.ts'
import type { ClientRow, LinkRow } from './resources.ts'

interface Told {
  link: Link
  linkId: string
  origin: Origin
  hidden: boolean | undefined
}

/**
 * One link for each manager and client (facts A3, B1). An account one level below the customer asked is
 * linked to it; rows about links say the rest. Of several of a pair the active one stands, else the one that
 * waits, else the latest. Who owns the client no answer says.
 */
export function* linksOf(
  clients: readonly ClientRow[],
  rows: readonly LinkRow[],
  idOf: (customer: string) => string,
  origins: Map<object, Origin>,
  shown: Set<object>,
): Generator<undefined, readonly Link[]> {
  const told: AllTold = { inOrder: [], ofClient: new Map() }
  let count = 0
  for (const { customer, askedOf, level, hidden, origin } of clients) {
    if (count++ % rowsAStep === 0) yield
    if (level !== 1 || askedOf === null || askedOf === customer) continue
    tell(told, idOf(askedOf), idOf(customer), { status: 'active', linkId: '', hidden, origin })
  }
  for (const row of rows) {
    if (count++ % rowsAStep === 0) yield
    tell(told, idOf(row.manager), idOf(row.client), row)
  }
  return told.inOrder.map(({ link, hidden, origin }) => {
    origins.set(link, origin)
    if (hidden === false) shown.add(link)
    return link
  })
}

/** What is told of links, and the same by the client. */
interface AllTold {
  readonly inOrder: Told[]
  readonly ofClient: Map<string, Told[]>
}

interface Said {
  readonly status: LinkStatus
  readonly linkId: string
  readonly hidden?: boolean | undefined
  readonly origin: Origin
}

function tell({ inOrder, ofClient }: AllTold, parent: string, child: string, said: Said): void {
  const above = ofClient.get(child)
  const known = above?.find(({ link }) => link.parent === parent)
  if (known && known.link.status === said.status) {
    // Seen from two sides, or in two answers; one may be the only one that says whether it is hidden.
    if (isLater(said.linkId, known.linkId)) known.linkId = said.linkId
    if (said.hidden === undefined || said.hidden === known.hidden) return
    known.hidden ??= said.hidden
    known.link = withHidden(known.link, known.hidden)
    return
  }
  if (known && !isNewer(said, known)) return
  const { linkId, origin, hidden, status } = said
  const link = withHidden({ parent, child, status, owner: 'unknown' }, hidden)
  if (known) {
    Object.assign(known, { link, linkId, origin, hidden })
    return
  }
  const made: Told = { link, linkId, origin, hidden }
  inOrder.push(made)
  if (above) above.push(made)
  else ofClient.set(child, [made])
}

function withHidden(link: Link, hidden: boolean | undefined): Link {
  return hidden === true ? { ...link, hidden: 'yes' } : link
}

function isNewer(said: Said, known: Told): boolean {
  const order = rank(said.status) - rank(known.link.status)
  return order === 0 ? isLater(said.linkId, known.linkId) : order > 0
}

/** Numbers of many digits, compared as such. */
function isLater(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length
}

function rank(status: LinkStatus): number {
  return status === 'active' ? 2 : status === 'pending' ? 1 : 0
}

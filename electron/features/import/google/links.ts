import type { Link, LinkStatus } from '../../../../shared/model/link.ts'
import type { Origin } from '../incoming.ts'
import { accountId } from './customer-id.ts'
import type { ClientRow, LinkRow } from './resources.ts'

interface Told {
  link: Link
  linkId: string
  readonly origin: Origin
  hidden: boolean | undefined
}

/**
 * One link for each manager and client (facts A3, B1). An account one level below the customer asked is
 * linked to it; rows about links say the rest. Of several of a pair the active one stands, else the one that
 * waits, else the latest. Who owns the client no answer says.
 */
export function linksOf(
  clients: readonly ClientRow[],
  rows: readonly LinkRow[],
  origins: Map<object, Origin>,
  shown: Set<object>,
): readonly Link[] {
  const told = new Map<string, Told>()
  for (const { customer, askedOf, level, hidden, origin } of clients) {
    if (level !== 1 || askedOf === null || askedOf === customer) continue
    tell(told, askedOf, customer, { status: 'active', linkId: '', hidden, origin })
  }
  for (const { manager, client, ...row } of rows) tell(told, manager, client, row)
  return [...told.values()].map(({ link, hidden, origin }) => {
    origins.set(link, origin)
    if (hidden === false) shown.add(link)
    return link
  })
}

interface Said {
  readonly status: LinkStatus
  readonly linkId: string
  readonly hidden?: boolean | undefined
  readonly origin: Origin
}

function tell(told: Map<string, Told>, manager: string, client: string, said: Said): void {
  const key = `${manager} ${client}`
  const known = told.get(key)
  if (known && known.link.status === said.status) {
    // Seen from two sides, or in two answers; one may be the only one that says whether it is hidden.
    if (isLater(said.linkId, known.linkId)) known.linkId = said.linkId
    if (said.hidden === undefined || said.hidden === known.hidden) return
    known.hidden ??= said.hidden
    known.link = withHidden(known.link, known.hidden)
    return
  }
  if (known && !isNewer(said, known)) return
  const link: Link = {
    parent: accountId(manager),
    child: accountId(client),
    status: said.status,
    owner: 'unknown',
  }
  const { linkId, origin, hidden } = said
  told.set(key, { link: withHidden(link, hidden), linkId, origin, hidden })
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

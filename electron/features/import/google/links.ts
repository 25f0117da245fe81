import type { Link, LinkStatus } from '../../../../shared/model/link.ts'
import type { Origin } from '../incoming.ts'
import { accountId } from './customer-id.ts'
import type { ClientRow, LinkRow } from './resources.ts'

interface Told {
  readonly link: Link
  readonly linkId: string
  readonly origin: Origin
  readonly hidden: boolean | undefined
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
  if (known && !isNewer(said, known)) {
    // The other row may be the only one that says whether it is hidden.
    if (known.hidden === undefined && said.hidden !== undefined && known.link.status === said.status) {
      told.set(key, { ...known, link: withHidden(known.link, said.hidden), hidden: said.hidden })
    }
    return
  }
  const hidden = said.hidden ?? (known?.link.status === said.status ? known.hidden : undefined)
  const link: Link = {
    parent: accountId(manager),
    child: accountId(client),
    status: said.status,
    owner: 'unknown',
  }
  const { linkId, origin } = said
  told.set(key, { link: withHidden(link, hidden), linkId, origin, hidden })
}

function withHidden(link: Link, hidden: boolean | undefined): Link {
  return hidden === true ? { ...link, hidden: 'yes' } : link
}

function isNewer(said: Said, known: Told): boolean {
  const order = rank(said.status) - rank(known.link.status)
  if (order !== 0) return order > 0
  // Numbers of many digits, compared as such.
  const length = said.linkId.length - known.linkId.length
  return length === 0 ? said.linkId > known.linkId : length > 0
}

function rank(status: LinkStatus): number {
  return status === 'active' ? 2 : status === 'pending' ? 1 : 0
}

import type { AccountKind } from '../../../../shared/model/account.ts'
import type { LinkStatus } from '../../../../shared/model/link.ts'
import type { Coverage, Covered, Origin } from '../incoming.ts'
import { accountId } from './customer-id.ts'
import type { ClientRow, GoogleRows } from './resources.ts'

/**
 * Of what these answers are a whole account: the users and invitations of a customer that was asked, the
 * links of a manager. A query may have asked for a part only (`WHERE status = 'ENABLED'`) and its answer does
 * not say so; therefore it covers accounts and links of such kinds and states only as it has some of. Nothing
 * of a file that breaks off, or is one page of several, covers anything. See docs/decisions/0038.
 */
export function coverageOf(rows: GoogleRows, unfinished: ReadonlySet<string>): readonly Coverage[] {
  const isWhole = ({ origin }: { readonly origin: Origin }) => !unfinished.has(origin.file)
  const users = wholeOnly(rows.customerUserAccess, ({ customer }) => customer, isWhole)
  const invitations = wholeOnly(rows.customerUserAccessInvitation, ({ customer }) => customer, isWhole)
  const below = wholeOnly(rows.customerClientLink, ({ manager }) => manager, isWhole)
  const above = wholeOnly(rows.customerManagerLink, ({ client }) => client, isWhole)
  const clients = wholeOnly(rows.customerClient, ({ askedOf }) => askedOf, isWhole)
  return [
    ...each(users, () => ({ of: 'grants', classes: ['level'] })),
    ...each(invitations, () => ({ of: 'invitations' })),
    ...each(below, (links) => ({ of: 'links-below', states: statesOf(links) })),
    ...each(above, (links) => ({ of: 'links-above', states: statesOf(links) })),
    ...each(clients, clientCoverage),
  ]
}

/** Without the account that was asked, which is the same for all. */
type Part = { [C in Covered as C['of']]: Omit<C, 'account'> }[Covered['of']]

function each<Row extends { readonly origin: Origin }>(
  answers: ReadonlyMap<string, readonly Row[]>,
  covered: (rows: readonly Row[]) => Part | null,
): readonly Coverage[] {
  return [...answers].flatMap(([customer, rows]) => {
    const part = covered(rows)
    return part ? [{ ...part, account: accountId(customer), file: rows[0]!.origin.file } as Coverage] : []
  })
}

function clientCoverage(answer: readonly ClientRow[]): Part | null {
  const direct = answer.filter(({ level }) => level === 1)
  if (direct.length === 0) return null
  const kinds = new Set(direct.map(({ manager }): AccountKind => (manager ? 'manager' : 'client')))
  const states = new Set(direct.flatMap(({ status }) => status ?? []))
  return {
    of: 'links-below',
    states: ['active'],
    kinds: [...kinds],
    childStates: [...states],
    hidden: direct.some(({ hidden }) => hidden === true),
  }
}

function statesOf(links: readonly { readonly status: LinkStatus }[]): readonly LinkStatus[] {
  return [...new Set(links.map(({ status }) => status))]
}

/** Rows by the customer that was asked, of customers about whom no row stands in a file that breaks off. */
function wholeOnly<Row>(
  rows: readonly Row[],
  askedOf: (row: Row) => string | null,
  isWhole: (row: Row) => boolean,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  const broken = new Set<string>()
  for (const row of rows) {
    const asked = askedOf(row)
    if (asked === null) continue
    if (!isWhole(row)) broken.add(asked)
    const group = groups.get(asked)
    if (group) group.push(row)
    else groups.set(asked, [row])
  }
  for (const asked of broken) groups.delete(asked)
  return groups
}

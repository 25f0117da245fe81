import { knownLinkStatuses } from '../../shared/model/link.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { classOf } from '../../shared/policy/roles.ts'
import type { Chance } from '../helpers/random-workspace.ts'
import { center, client, holds, link, manager, nothing, offer, person, several, withRows } from './world.ts'

/** A small world of managers, clients and Business Centers in which nobody has anything yet. */
export const emptyWorld: WorkspaceRows = {
  ...nothing,
  account: [
    ...several(5, 'manager').map(manager),
    ...several(4, 'client').map(client),
    ...several(2, 'center').map(center),
  ],
  member: several(4, 'person').map(person),
}

const levels = ['admin', 'admin', 'standard', 'read-only', 'email-only', 'report-recipient']
const basic = ['admin', 'admin', 'standard', 'finance-analyst']

/** One act more: a link, a role or an invitation comes, goes or becomes something else. */
function actedOn(chance: Chance, rows: WorkspaceRows, number: number): WorkspaceRows {
  switch (chance.below(12)) {
    case 0: {
      const added = { ...client(`new-${number}`), kind: chance.pick(['client', 'manager'] as const) }
      const above = chance.pick(rows.account.filter(({ kind }) => kind === 'manager'))
      return withRows(rows, { account: [added], link: chance.happens(0.7) ? [link(above.id, added.id)] : [] })
    }
    case 1:
      return withoutOne(chance, rows, 'link')
    case 2:
      return withoutOne(chance, rows, 'grant')
    case 3:
    case 4:
    case 5:
      return withGrant(chance, rows)
    case 6:
      return withInvitation(chance, rows)
    default:
      return withLink(chance, rows)
  }
}

function withoutOne(chance: Chance, rows: WorkspaceRows, table: 'link' | 'grant'): WorkspaceRows {
  if (rows[table].length === 0) return rows
  const gone = chance.pick<unknown>(rows[table])
  return { ...rows, [table]: rows[table].filter((row) => row !== gone) }
}

/** From an earlier manager to a later account, so that there is no circle; one owner of each account. */
function withLink(chance: Chance, rows: WorkspaceRows): WorkspaceRows {
  const google = rows.account.filter(({ system }) => system === 'google-ads')
  const parent = chance.pick(google.filter(({ kind }) => kind === 'manager'))
  const later = google.slice(google.indexOf(parent) + 1)
  if (later.length === 0) return rows
  const child = chance.pick(later)
  const status = chance.happens(0.6)
    ? 'active'
    : chance.pick(['pending', 'pending', ...knownLinkStatuses] as const)
  const isTaken = rows.link.some((one) => one.child === child.id && one.owner === 'yes')
  const owner = isTaken ? 'no' : chance.pick(['yes', 'no', 'unknown'] as const)
  return withRows(rows, { link: [link(parent.id, child.id, { status, owner })] })
}

/** Takes the place of a role of the same class. */
function withGrant(chance: Chance, rows: WorkspaceRows): WorkspaceRows {
  const centers = rows.account.filter(({ kind }) => kind === 'business-center')
  const { id, system } = chance.pick(chance.happens(0.4) ? centers : rows.account)
  const grant = holds(chance.pick(rows.member).id, id, chance.pick(system === 'google-ads' ? levels : basic))
  const roleClass = classOf(system, grant)
  const kept = rows.grant.filter(
    (one) => one.member !== grant.member || one.account !== id || classOf(system, one) !== roleClass,
  )
  return { ...rows, grant: [...kept, grant] }
}

function withInvitation(chance: Chance, rows: WorkspaceRows): WorkspaceRows {
  const { id, system } = chance.pick(rows.account.filter((account) => !account.id.startsWith('new')))
  const email = chance.pick(['Person1@n.example', 'person2@n.example', 'x@n.example', 'X@n.example'])
  const more = {
    role: chance.pick(system === 'google-ads' ? levels : basic),
    status: chance.happens(0.8) ? 'pending' : 'revoked',
    ...(chance.happens(0.3) ? { expiresAt: chance.pick(['2026-11-20', '2026-11-22']) } : {}),
  } as const
  return withRows(rows, { invitation: [offer(`${id}-${chance.below(3)}`, email, id, more)] })
}

export function randomAfter(chance: Chance, rows: WorkspaceRows, number: number): WorkspaceRows {
  let after = rows
  for (let acts = 1 + chance.below(4); acts > 0; acts--) after = actedOn(chance, after, number * 10 + acts)
  return after
}

/** The same change in another order, with some rows as a removal and an addition. */
export function shaken(chance: Chance, changes: readonly RowChange[]): readonly RowChange[] {
  const rows = changes.flatMap((change) => {
    const canSplit = change.before && change.after && change.table !== 'account' && chance.happens(0.3)
    if (!canSplit) return [change]
    return [
      { ...change, after: null },
      { ...change, before: null },
    ]
  })
  return rows
    .map((row) => ({ row, place: chance.below(1000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row)
}

import type { Account } from '../../shared/model/account.ts'
import { billingTypes, serviceTypes } from '../../shared/model/account.ts'
import type {
  AccessRowChange as RowChange,
  AccessTable as Table,
  WorkspaceRows,
} from '../../shared/model/row.ts'
import { rowKey } from '../../shared/model/row.ts'
import type { Chance } from '../helpers/random-workspace.ts'
import { mayLink, randomAccount, randomGrant, randomLink, randomMember } from '../helpers/random-workspace.ts'

/** The rows after some changes, the slow way. Throws where a change does not fit the rows. */
export function changeRows(rows: WorkspaceRows, changes: readonly RowChange[]): WorkspaceRows {
  return changes.reduce(changeOne, rows)
}

function changeOne(rows: WorkspaceRows, change: RowChange): WorkspaceRows {
  const { table, before, after } = change
  const list: readonly object[] = rows[table]
  const key = (row: object): string => rowKey<Table>(table, row as never)
  const place = before ? list.findIndex((row) => key(row) === key(before)) : -1
  if (before && place === -1) throw new Error(`no such ${table}: ${JSON.stringify(before)}`)
  const rest = list.filter((_, index) => index !== place)
  return { ...rows, [table]: after ? [...rest, after] : rest }
}

/** The changes that take those changes back: each row with its images swapped. */
export function swapped(changes: readonly RowChange[]): RowChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as RowChange)
}

function forgetAccount(rows: WorkspaceRows, gone: Account): RowChange[] {
  return [
    ...rows.grant
      .filter((row) => row.account === gone.id)
      .map((before) => ({ table: 'grant', before, after: null }) as const),
    ...rows.link
      .filter((row) => row.parent === gone.id || row.child === gone.id)
      .map((before) => ({ table: 'link', before, after: null }) as const),
    { table: 'account', before: gone, after: null },
  ]
}

function forgetMember(rows: WorkspaceRows, id: string): RowChange[] {
  return [
    ...rows.grant
      .filter((row) => row.member === id)
      .map((before) => ({ table: 'grant', before, after: null }) as const),
    ...rows.member
      .filter((row) => row.id === id)
      .map((before) => ({ table: 'member', before, after: null }) as const),
  ]
}

function changeLink(chance: Chance, rows: WorkspaceRows): RowChange[] {
  const parent = chance.pick(rows.account)
  const children = rows.account.filter((child) => mayLink(parent, child))
  if (children.length === 0) return []
  const child = chance.pick(children)
  const before = rows.link.find((link) => link.parent === parent.id && link.child === child.id) ?? null
  const after = before && chance.happens(0.4) ? null : randomLink(chance, rows.link, parent.id, child.id)
  return [{ table: 'link', before, after }]
}

function changeGrant(chance: Chance, rows: WorkspaceRows): RowChange[] {
  if (rows.grant.length > 0 && chance.happens(0.4)) {
    return [{ table: 'grant', before: chance.pick(rows.grant), after: null }]
  }
  const after = randomGrant(chance, rows.account, rows.member, rows.grant)
  return after ? [{ table: 'grant', before: null, after }] : []
}

function changeAccount(chance: Chance, rows: WorkspaceRows): RowChange[] {
  const before = chance.pick(rows.account)
  if (before.system === 'tiktok-ads-manager') return joinBusinessCenter(rows, before)
  const { billing: _, service: __, ...plain } = before
  const told = chance.happens(0.7)
  const fact =
    before.kind === 'client' ? { billing: chance.pick(billingTypes) } : { service: chance.pick(serviceTypes) }
  return [{ table: 'account', before, after: told ? { ...plain, ...fact } : plain }]
}

const newWords: Readonly<Record<string, string>> = {
  admin: 'asset-admin',
  manager: 'asset-operator',
  viewer: 'asset-analyst',
}

/** An ad account belongs to the Business Center system as soon as one holds it; its roles get other words. */
function joinBusinessCenter(rows: WorkspaceRows, before: Account): RowChange[] {
  return [
    { table: 'account', before, after: { ...before, system: 'tiktok-business-center' } },
    ...rows.grant
      .filter((grant) => grant.account === before.id)
      .map((grant): RowChange => {
        const after = { ...grant, role: newWords[grant.role] ?? grant.role }
        return { table: 'grant', before: grant, after }
      }),
  ]
}

/** One act, as rows: they fit together, as a command's rows do. */
export function randomChanges(chance: Chance, rows: WorkspaceRows, number: number): RowChange[] {
  switch (chance.below(8)) {
    case 0: {
      const { system, kind } = chance.pick(rows.account)
      return [
        { table: 'account', before: null, after: randomAccount(chance, system, kind, `new-${100 + number}`) },
      ]
    }
    case 1:
      return rows.account.length > 12 ? forgetAccount(rows, chance.pick(rows.account)) : []
    case 2:
      return rows.member.length > 3
        ? forgetMember(rows, chance.pick(rows.member).id)
        : [{ table: 'member', before: null, after: randomMember(`newcomer-${number}`) }]
    case 3:
      return changeAccount(chance, rows)
    case 4:
    case 5:
      return changeGrant(chance, rows)
    default:
      return changeLink(chance, rows)
  }
}

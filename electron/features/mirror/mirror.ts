import { done } from '../../../shared/contract/failure.ts'
import type { Snapshot } from '../../../shared/contract/mirror.ts'
import type { NumberColumn } from '../../../shared/contract/number-column.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { QueryHandlers } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { wordColumn } from './word-column.ts'
import { writeNumbers } from './write-numbers.ts'

export const mirrorQueries: QueryHandlers<'mirror.snapshot'> = {
  'mirror.snapshot': ({ store }) => done(snapshotOf(store)),
}

/** The whole workspace, column by column. */
export function snapshotOf(store: StoreReader): Snapshot {
  const rows = store.rows()
  return {
    revision: store.revision(),
    workspace: { id: store.id, name: store.name },
    accounts: accountColumns(rows.account),
    ...edgeColumns(rows),
    members: rows.member,
    invitations: rows.invitation,
  }
}

function accountColumns(accounts: WorkspaceRows['account']): Snapshot['accounts'] {
  return {
    id: accounts.map((account) => account.id),
    name: accounts.map((account) => account.name),
    externalId: accounts.map((account) => account.externalId ?? null),
    system: wordColumn(accounts, (account) => account.system),
    kind: wordColumn(accounts, (account) => account.kind),
    billing: wordColumn(accounts, (account) => account.billing),
    service: wordColumn(accounts, (account) => account.service),
    currency: wordColumn(accounts, (account) => account.currency),
    timeZone: wordColumn(accounts, (account) => account.timeZone),
    country: wordColumn(accounts, (account) => account.country),
    status: wordColumn(accounts, (account) => account.status),
  }
}

function edgeColumns({ account, member, link, grant }: WorkspaceRows): Pick<Snapshot, 'links' | 'grants'> {
  const accountPlaces = new Map(account.map((row, place) => [row.id, place]))
  const memberPlaces = new Map(member.map((row, place) => [row.id, place]))
  return {
    links: {
      parent: places(link, ({ parent }) => accountPlaces.get(parent)!),
      child: places(link, ({ child }) => accountPlaces.get(child)!),
      status: wordColumn(link, (row) => row.status),
      owner: wordColumn(link, (row) => row.owner),
      share: wordColumn(link, (row) => row.share),
      hidden: link.flatMap((row, place) => (row.hidden === 'yes' ? place : [])),
      askedAt: link.flatMap(({ askedAt }, place) =>
        askedAt === undefined ? [] : [[place, askedAt] as const],
      ),
      raw: link.flatMap(({ raw }, place) => (raw === undefined ? [] : [[place, raw] as const])),
    },
    grants: {
      member: places(grant, (row) => memberPlaces.get(row.member)!),
      account: places(grant, (row) => accountPlaces.get(row.account)!),
      role: wordColumn(grant, (row) => row.role),
      raw: wordColumn(grant, (row) => row.raw),
    },
  }
}

function places<Row>(rows: readonly Row[], placeOf: (row: Row) => number): NumberColumn {
  const numbers = new Int32Array(rows.length)
  for (let row = 0; row < rows.length; row += 1) numbers[row] = placeOf(rows[row]!)
  return writeNumbers(numbers)
}

import { done } from '../../../shared/contract/failure.ts'
import type { Snapshot } from '../../../shared/contract/mirror.ts'
import { writeNumbers } from '../../../shared/contract/number-column.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { QueryHandlers } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { wordColumn } from './word-column.ts'

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
      parent: writeNumbers(link.map((row) => accountPlaces.get(row.parent)!)),
      child: writeNumbers(link.map((row) => accountPlaces.get(row.child)!)),
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
      member: writeNumbers(grant.map((row) => memberPlaces.get(row.member)!)),
      account: writeNumbers(grant.map((row) => accountPlaces.get(row.account)!)),
      role: wordColumn(grant, (row) => row.role),
      raw: wordColumn(grant, (row) => row.raw),
    },
  }
}

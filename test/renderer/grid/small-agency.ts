import { Graph } from '../../../renderer/client/mirror/graph.ts'
import type { Look } from '../../../renderer/features/grid/model/axes.ts'
import type { PlanFacts } from '../../../renderer/features/grid/model/role-plan.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { snapshotOf } from '../client/snapshot-of.ts'

const smallAccounts: readonly Account[] = [
  { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight' },
  { id: 'nordic', system: 'google-ads', kind: 'manager', name: 'Nordic' },
  { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord Spört', externalId: '100-000-0012' },
  { id: 'lumi', system: 'google-ads', kind: 'client', name: 'Lumi' },
  { id: 'rival', system: 'google-ads', kind: 'manager', name: 'Rival' },
  { id: 'bc', system: 'tiktok-business-center', kind: 'business-center', name: 'Northlight BC' },
  { id: 'ad', system: 'tiktok-business-center', kind: 'ad-account', name: 'Fjord TikTok' },
]

const links: readonly Link[] = [
  { parent: 'mcc', child: 'nordic', status: 'active', owner: 'yes' },
  { parent: 'nordic', child: 'fjord', status: 'active', owner: 'yes' },
  { parent: 'nordic', child: 'lumi', status: 'pending', owner: 'no' },
  { parent: 'mcc', child: 'lumi', status: 'active', owner: 'yes' },
  { parent: 'rival', child: 'fjord', status: 'active', owner: 'no' },
  { parent: 'bc', child: 'ad', status: 'active', owner: 'yes' },
]

export const smallMembers: readonly Member[] = [
  { id: 'anna', name: 'Anna Berg', email: 'anna@northlight.example', team: 'Nordic' },
  { id: 'bo', name: 'Bo Lind', email: 'bo@northlight.example', team: 'Nordic', leftOn: '2026-06-30' },
  { id: 'clara', name: 'Clara Holm', email: 'clara@northlight.example', team: 'Central' },
  { id: 'zoe', name: 'Zoë Åberg', email: 'zoe@northlight.example', team: 'Nordic' },
  { id: 'kari', name: 'Kari Nilsen', email: 'kari@fjord.example' },
]

const smallGrants: readonly Grant[] = [
  { member: 'anna', account: 'mcc', role: 'admin' },
  { member: 'bo', account: 'fjord', role: 'standard' },
  { member: 'bo', account: 'fjord', role: 'report-recipient' },
  { member: 'clara', account: 'rival', role: 'read-only' },
  { member: 'zoe', account: 'mcc', role: 'report-recipient' },
  { member: 'kari', account: 'bc', role: 'admin' },
]

/** The mirror of an agency with two managers above one client, a pending link, and two systems. */
export function smallGraph(more: Partial<WorkspaceRows> = {}): Graph {
  return new Graph(snapshotOf({ ...smallRows, ...more }))
}

export const smallRows: WorkspaceRows = {
  account: smallAccounts,
  link: links,
  member: smallMembers,
  grant: smallGrants,
  invitation: [],
}

/** What a plan asks of the mirror. */
export const smallFacts: Pick<PlanFacts, 'accountOf' | 'grantsOnAccount'> = {
  accountOf: (id) => smallAccounts.find((account) => account.id === id),
  grantsOnAccount: (id) => smallGrants.filter((grant) => grant.account === id),
}

/** The grid as it is seen at first: everything in the order of the tree, people by name under their teams. */
export const plainLook: Look = {
  account: null,
  accountSearch: '',
  personSearch: '',
  team: null,
  onlyWithAccess: false,
  onlyDifferent: false,
  shown: { direct: false, admins: false },
  rowSort: 'tree',
  rowGroup: 'none',
  chosen: null,
  columnSort: 'name',
  columnGroup: 'team',
  folds: new Map(),
  foldedGroups: new Set(),
  language: 'en',
}

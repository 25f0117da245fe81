import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { Plan, WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { findAccount, findCenter, linkBetween, ownerOf } from './holders.ts'

/** What document 002 has migrated, each by an act of its own. */
const migrated: ReadonlySet<string> = new Set(['ad-account', 'pixel', 'lead'])

/**
 * Brings an asset that no Business Center owns into one, which owns it from then on; an ad account of
 * TikTok Ads Manager becomes one of the Business Center system, its roles by their names there. The
 * platform cannot take it back; here it can be undone, as a correction. Fails with `not-found` for what is
 * not there, with `structure` where somebody owns it or its kind is not migrated.
 */
export function migrateAsset(
  { store }: WorkspaceView,
  { asset: id, center: centerId }: ParsedInputOf<'centers.migrate'>,
): Result<Plan<'centers.migrate'>> {
  const center = findCenter(store, centerId, 'center')
  if (!center.ok) return center
  const asset = findAccount(store, id, 'asset')
  if (!asset.ok) return asset
  const { kind, name } = asset.value
  if (!migrated.has(kind)) {
    return failed('structure', 'center.not-migrated', { asset: name || id, kind, path: 'asset' })
  }
  const owner = ownerOf(store, id)
  if (owner) {
    const details = { asset: name || id, owner: owner.name || owner.id, ownerId: owner.id, path: 'asset' }
    return failed('structure', 'center.owned-already', details)
  }
  const before = linkBetween(store, centerId, id)
  const { share: _, raw: __, ...plain } = before ?? {}
  const after: Link = { ...plain, parent: centerId, child: id, status: 'active', owner: 'yes' }
  const rows: RowChange[] = [...rowsOfNewSystem(store, asset.value), { table: 'link', before, after }]
  return done({ rows, exercises: [{ action: `${kind}.migrate`, on: centerId, params: {} }], answer: {} })
}

/** Each role of TikTok Ads Manager as the Business Center calls it (facts C2 and C5). */
const roleInCenter: Readonly<Record<string, string>> = {
  admin: 'asset-admin',
  manager: 'asset-operator',
  viewer: 'asset-analyst',
}

function rowsOfNewSystem(store: StoreReader, asset: Account): readonly RowChange[] {
  if (asset.system === 'tiktok-business-center') return []
  const { grant, invitation } = store.referencesTo('account', asset.id)
  const after: Account = { ...asset, system: 'tiktok-business-center' }
  return [
    { table: 'account', before: asset, after },
    ...grant.flatMap(renamedGrant),
    ...invitation.flatMap(renamedInvitation),
  ]
}

/** A role that nobody knows keeps what the platform said of it. A grant of another role is another row. */
function renamedGrant(before: Grant): readonly RowChange[] {
  const role = roleInCenter[before.role]
  if (role === undefined) return []
  return [
    { table: 'grant', before, after: null },
    { table: 'grant', before: null, after: { ...before, role } },
  ]
}

function renamedInvitation(before: Invitation): readonly RowChange[] {
  const role = roleInCenter[before.role]
  return role === undefined ? [] : [{ table: 'invitation', before, after: { ...before, role } }]
}

import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link, ShareRole } from '../../../shared/model/link.ts'
import { canHold } from '../../../shared/policy/roles.ts'
import { keepersAlone } from '../../feature.ts'
import type { Exercise, WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { actOn } from '../act-on.ts'
import { nothing, planEach } from './center-step.ts'
import type { CenterStep } from './center-step.ts'
import { findAccount, findCenter, linkBetween, ownerOf } from './holders.ts'

/** From the least to the most. Only ad accounts have more than `assigned`. */
const shareOrder: readonly ShareRole[] = ['assigned', 'asset-analyst', 'asset-operator', 'asset-admin']

/** TikTok Help, change the permissions for your TikTok Business Center partner (March 2025). */
const raisedOnly = 'TikTok Help, change the permissions for your TikTok Business Center partner'

interface Sharing {
  readonly receiver: Account
  readonly share: ShareRole
}

/**
 * Shares assets with a partner's Business Center up to a role; what is shared already is raised in place.
 * Fails with `not-found` for what is not there, with `structure` where the receiver is no Business Center
 * or owns the asset, where nobody is known to own it, where its kind cannot be shared so, and where the
 * share would become less (`share.lowering`).
 */
export function shareAssets(
  view: WorkspaceView,
  { receiver, assets, share }: ParsedInputOf<'centers.share'>,
) {
  const center = findCenter(view.store, receiver, 'receiver')
  if (!center.ok) return center
  const sharing = { receiver: center.value, share }
  const partners = ownersSharingWith(view.store, receiver)
  return planEach('assets', assets, (asset, path) => shareOne(view.store, sharing, partners, asset, path))
}

function shareOne(
  store: StoreReader,
  { receiver, share }: Sharing,
  partners: ReadonlySet<string>,
  id: string,
  path: string,
): Result<CenterStep> {
  const asset = findAccount(store, id, path)
  if (!asset.ok) return asset
  const { kind, name } = asset.value
  const names = { asset: name || id, receiver: receiver.name || receiver.id }
  const owner = ownerOf(store, id)
  if (!owner) return failed('structure', 'center.no-owner', { ...names, path })
  if (owner.id === receiver.id) return failed('structure', 'center.own-asset', { ...names, path })
  // A group is always its own center's; what is in it is shared one by one (docs/decisions/0008).
  if (kind === 'account-group') return failed('structure', 'center.group-not-shared', { ...names, path })
  if (!canHold(asset.value, share))
    return failed('structure', 'share.not-on-this-kind', { kind, share, path })
  const before = linkBetween(store, receiver.id, id)
  const held = before?.status === 'active' ? before.share : undefined
  if (held === share && before?.owner === 'no') return done(nothing)
  if (held !== undefined && shareOrder.indexOf(share) < shareOrder.indexOf(held)) {
    return failed('structure', 'share.lowering', { ...names, held, share, source: raisedOnly, path })
  }
  const { raw: _, ...known } = before ?? {}
  const after: Link = { ...known, parent: receiver.id, child: id, status: 'active', owner: 'no', share }
  return done({
    rows: [{ table: 'link', before, after }],
    exercises: [exerciseOfSharing(asset.value, owner, partners)],
  })
}

/** Sharing, where the policy names it for the kind; else it begins a partnership, or is not named at all. */
export function exerciseOfSharing(asset: Account, owner: Account, partners: ReadonlySet<string>): Exercise {
  const sharing = actOn(asset, 'partner.share')
  if (sharing.action !== null) return sharing
  return partners.has(owner.id)
    ? keepersAlone(owner.id)
    : { action: 'partner.invite', on: owner.id, params: {} }
}

/** The Business Centers of which the receiver has an asset already. */
export function ownersSharingWith(store: StoreReader, receiver: string): ReadonlySet<string> {
  const received = store
    .referencesTo('account', receiver)
    .link.filter((link) => link.parent === receiver && link.status === 'active' && link.owner !== 'yes')
  return new Set(received.flatMap(({ child }) => ownerOf(store, child)?.id ?? []))
}

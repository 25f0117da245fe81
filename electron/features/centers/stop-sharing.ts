import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { keepersAlone } from '../../feature.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { planEach } from './center-step.ts'
import type { CenterStep } from './center-step.ts'
import { centersWith, findAccount, findCenter, linkBetween, ownerOf } from './holders.ts'

/**
 * Takes assets back from a partner's Business Center, and with them what its people and its account groups
 * had of them. Fails with `not-found` for what is not there or not linked, with `structure` where the
 * receiver owns the asset itself or does not have it now.
 */
export function stopSharing(
  view: WorkspaceView,
  { receiver, assets }: ParsedInputOf<'centers.stop-sharing'>,
) {
  const center = findCenter(view.store, receiver, 'receiver')
  if (!center.ok) return center
  return planEach('assets', assets, (asset, path) => stopOne(view.store, center.value, asset, path))
}

function stopOne(store: StoreReader, receiver: Account, id: string, path: string): Result<CenterStep> {
  const asset = findAccount(store, id, path)
  if (!asset.ok) return asset
  const before = linkBetween(store, receiver.id, id)
  if (!before) return failed('not-found', 'link.not-there', { parent: receiver.id, child: id, path })
  const names = { asset: asset.value.name || id, receiver: receiver.name || receiver.id }
  if (before.owner === 'yes') return failed('structure', 'center.own-asset', { ...names, path })
  const { status: state } = before
  if (state !== 'active') {
    return failed('structure', 'share.not-active', {
      ...names,
      state,
      act: 'stop-sharing',
      possible: ['share'],
      path,
    })
  }
  const owner = ownerOf(store, id)
  return done({
    rows: [
      { table: 'link', before, after: { ...before, status: 'inactive' } },
      ...groupsOf(store, receiver, id),
      ...assignmentsOf(store, receiver, id),
    ],
    exercises: [owner ? { action: 'partner.remove', on: owner.id, params: {} } : keepersAlone(id)],
  })
}

/**
 * The asset leaves the receiver's account groups. A group that still held it would pass it on as if the
 * receiver owned it: nothing would say any more how far it was shared.
 */
function groupsOf(store: StoreReader, receiver: Account, asset: string): readonly RowChange[] {
  return store
    .linksAbove(asset)
    .filter(
      ({ parent, status }) =>
        status === 'active' && linkBetween(store, receiver.id, parent)?.status === 'active',
    )
    .map((before) => ({ table: 'link', before, after: { ...before, status: 'inactive' } }))
}

/**
 * Assignments are given to members of a Business Center that has the asset: they end with the share for
 * whoever is a member of no other one. Left standing they would come back to life with the next share,
 * and stand in every report until then.
 */
function assignmentsOf(store: StoreReader, receiver: Account, asset: string): readonly RowChange[] {
  const others = centersWith(store, asset).filter(({ id }) => id !== receiver.id)
  return store
    .referencesTo('account', asset)
    .grant.filter(
      ({ member }) =>
        isMemberOf(store, member, receiver) && !others.some((other) => isMemberOf(store, member, other)),
    )
    .map((before) => ({ table: 'grant', before, after: null }))
}

/** Finance roles come on top of a basic role, and make nobody a member. */
function isMemberOf(store: StoreReader, member: string, center: Account): boolean {
  return store.grantsOf(member, center.id).some(({ role }) => role === 'admin' || role === 'standard')
}

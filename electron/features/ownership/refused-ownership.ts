import { failed } from '../../../shared/contract/failure.ts'
import { actsFrom, ownershipLifeCycle, ownershipSource } from '../../../shared/policy/life-cycles.ts'
import type { OwnershipAct } from '../../../shared/policy/life-cycles.ts'
import type { StoreReader } from '../../store/store.ts'
import type { OwnedAccount } from './owned-account.ts'

/** Why an act is not possible: whether the client has an owner, what is possible, and who says so. */
export function refusedOwnership(store: StoreReader, owned: OwnedAccount, act: OwnershipAct) {
  const details = detailsOf(store, owned, act)
  switch (owned.state) {
    case 'owned':
      return failed('structure', 'ownership.owned', details)
    case 'not-owned':
      return failed('structure', 'ownership.not-owned', details)
    case 'unknown':
      return failed('structure', 'ownership.unknown', details)
  }
}

/** A transfer to the manager that owns the client now. */
export function ownsAlready(store: StoreReader, owned: OwnedAccount) {
  const details = { ...detailsOf(store, owned, 'transfer'), path: 'to' }
  return failed('structure', 'ownership.owns-already', details)
}

function detailsOf(store: StoreReader, { account, owner, state }: OwnedAccount, act: OwnershipAct) {
  const manager = owner && store.row('account', JSON.stringify([owner.parent]))
  return {
    account: account.name,
    owner: manager?.name ?? null,
    state,
    act,
    possible: actsFrom(ownershipLifeCycle, state),
    source: ownershipSource,
  }
}

import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { LinkOwner } from '../../../shared/model/link.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { linkActsFrom } from '../../../shared/policy/life-cycles.ts'
import type { CommandHandler } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { actOn } from '../act-on.ts'
import { childPath, listedTwice } from './child-list.ts'
import { linkIn, readGoogleAccount, readPair } from './linked-pair.ts'
import type { LinkedPair } from './linked-pair.ts'
import { selfAndAbove } from './managers-above.ts'
import { refusedTransition } from './refused-transition.ts'
import { canBeLinked } from './request-links.ts'

const moveSource = 'Google Ads API, CustomerManagerLinkService.MoveManagerLink'

/**
 * Moves accounts from one manager to another of the same hierarchy, all or none: the old links end and new
 * ones are active at once (facts A3). Fails with `not-found` for unknown accounts and links, with
 * `structure` where the managers have no manager in common, a link is not active, or the new manager has
 * an active link or a request already. What becomes of ownership: docs/decisions/0025.
 */
export const moveLinks: CommandHandler<'links.move'> = ({ store }, { children, from, to }) => {
  const twice = listedTwice(children)
  if (twice) return twice
  if (from === to) return failed('bad-input', 'link.moved-nowhere', { path: 'to' })
  const former = readGoogleAccount(store, from, 'from')
  if (!former.ok) return former
  const next = readGoogleAccount(store, to, 'to')
  if (!next.ok) return next
  const hierarchy = selfAndAbove(store, from)
  const isInside = [...selfAndAbove(store, to)].some((account) => hierarchy.has(account))
  if (!isInside) return outsideTree(former.value, next.value)
  const rows: RowChange[] = []
  for (const [index, child] of children.entries()) {
    const moved = moveOne(store, { child, from, to }, childPath(index), hierarchy.has(to))
    if (!moved.ok) return moved
    rows.push(...moved.value)
  }
  const exercises = [actOn(former.value, 'link.remove'), actOn(next.value, 'client.link')]
  return done({ rows, exercises, answer: {} })
}

function moveOne(
  store: StoreReader,
  { child, from, to }: { readonly child: string; readonly from: string; readonly to: string },
  path: string,
  isUpward: boolean,
): Result<readonly RowChange[]> {
  const old = readPair(store, { parent: from, child }, { parent: 'from', child: path })
  if (!old.ok) return old
  const { link } = old.value
  if (link?.status !== 'active') return refusedTransition(old.value, 'move', path)
  const next = readPair(store, { parent: to, child }, { parent: 'to', child: path })
  if (!next.ok) return next
  const possible = canBeLinked(next.value, path)
  if (!possible.ok) return possible
  if (next.value.link?.status === 'active' || next.value.link?.status === 'pending') {
    return thereAlready(next.value, next.value.link.status, path)
  }
  const owner = ownerAfterMove(old.value.child, link.owner, isUpward)
  return done([
    { table: 'link', before: link, after: linkIn(old.value, 'inactive') },
    { table: 'link', before: next.value.link, after: { ...linkIn(next.value, 'active'), owner } },
  ])
}

/** See docs/decisions/0025: managers above an owner own the client too, so going up loses nothing. */
function ownerAfterMove({ kind }: Account, owner: LinkOwner, isUpward: boolean): LinkOwner {
  if (kind === 'manager' || owner === 'no') return 'no'
  return isUpward ? owner : 'unknown'
}

function thereAlready({ parent, child }: LinkedPair, state: 'active' | 'pending', path: string) {
  return failed('structure', 'link.there-already', {
    parent: parent.name,
    child: child.name,
    state,
    act: 'move',
    possible: linkActsFrom(state),
    source: moveSource,
    platformError: state === 'active' ? 'ALREADY_MANAGED_BY_THIS_MANAGER' : 'ALREADY_INVITED_BY_THIS_MANAGER',
    path,
  })
}

function outsideTree(from: Account, to: Account) {
  return failed('structure', 'link.outside-tree', {
    from: from.name,
    to: to.name,
    act: 'move',
    possible: ['unlink', 'request'],
    source: moveSource,
    platformError: 'CLIENT_OUTSIDE_TREE',
    path: 'to',
  })
}

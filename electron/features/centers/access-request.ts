import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link, ShareRole } from '../../../shared/model/link.ts'
import {
  actsFrom,
  requestLifeCycle,
  requestSource,
  transitionOf,
} from '../../../shared/policy/life-cycles.ts'
import type { RequestAct } from '../../../shared/policy/life-cycles.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { canHold } from '../../../shared/policy/roles.ts'
import { keepersAlone } from '../../feature.ts'
import type { Exercise, Plan, WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { actOn } from '../act-on.ts'
import { planEach } from './center-step.ts'
import { findAccount, findCenter, linkBetween, ownerOf } from './holders.ts'
import { exerciseOfSharing, ownersSharingWith } from './share.ts'

/** A Business Center, an asset that it asked for, and the link between them as it is now. */
interface Request {
  readonly center: Account
  readonly asset: Account
  readonly link: Link | null
}

interface Ends {
  readonly parent: string
  readonly child: string
}

type RequestPlan = Result<Plan<'links.decide' | 'links.cancel'>>

export function isCenter(store: StoreReader, id: string): boolean {
  return store.row('account', JSON.stringify([id]))?.kind === 'business-center'
}

/**
 * A Business Center asks for assets, all or none. Fails with `not-found` for an unknown account, with
 * `structure` for what a Business Center cannot hold, and for what it has or asked for already.
 */
export function requestAssets(
  view: WorkspaceView,
  { parent, children, askedAt }: ParsedInputOf<'links.request'>,
): Result<Plan<'links.request'>> {
  const asked = askedAt ?? new Date(view.clock()).toISOString()
  return planEach('children', children, (child, path) => {
    const read = readRequest(view.store, { parent, child }, path)
    if (!read.ok) return read
    const { center, asset, link } = read.value
    const isOfSystem = asset.system === center.system
    if (!isOfSystem || !policies[center.system].kinds[center.kind]?.includes(asset.kind)) {
      return failed('structure', 'link.kinds-cannot-link', { parent: center.name, kind: asset.kind, path })
    }
    const step = transitionOf(requestLifeCycle, link?.status ?? null, 'request')
    if (!step) return refusedStep(read.value, 'request', path)
    const after: Link = { parent, child, status: step.to, owner: 'no', askedAt: asked }
    return done({ rows: [{ table: 'link', before: link, after }], exercises: [asking(read.value)] })
  })
}

/**
 * The asset's side answers. Accepting shares the asset up to `share`; without it, as far as it stands on the
 * request, or so far as nobody has told. Who may is who may share it (docs/decisions/0034).
 */
export function answerRequest(
  { store }: WorkspaceView,
  ends: Ends,
  decision: 'accept' | 'refuse',
  share: ShareRole | undefined,
): RequestPlan {
  const read = readRequest(store, ends, 'child')
  if (!read.ok) return read
  const { center, asset, link } = read.value
  const step = link && transitionOf(requestLifeCycle, link.status, decision)
  if (!step) return refusedStep(read.value, decision)
  if (share !== undefined && !canHold(asset, share)) {
    return failed('structure', 'share.not-on-this-kind', { kind: asset.kind, share, path: 'share' })
  }
  const shared = share ?? link.share
  const after: Link = {
    ...ends,
    status: step.to,
    owner: 'no',
    ...(decision === 'accept' && shared !== undefined ? { share: shared } : {}),
  }
  const owner = ownerOf(store, asset.id)
  const exercise = owner
    ? answering(asset, owner, ownersSharingWith(store, center.id), decision)
    : keepersAlone(asset.id)
  return done({ rows: [{ table: 'link', before: link, after }], exercises: [exercise], answer: {} })
}

/** The Business Center takes its request back. */
export function cancelRequest({ store }: WorkspaceView, ends: Ends): RequestPlan {
  const read = readRequest(store, ends, 'child')
  if (!read.ok) return read
  const { link } = read.value
  const step = link && transitionOf(requestLifeCycle, link.status, 'cancel')
  if (!step) return refusedStep(read.value, 'cancel')
  const after: Link = { ...ends, status: step.to, owner: 'no' }
  return done({
    rows: [{ table: 'link', before: link, after }],
    exercises: [asking(read.value)],
    answer: {},
  })
}

/** To refuse begins no partnership: where sharing the kind is not named by itself, neither is refusing it. */
function answering(
  asset: Account,
  owner: Account,
  partners: ReadonlySet<string>,
  decision: 'accept' | 'refuse',
): Exercise {
  const sharing = actOn(asset, 'partner.share')
  if (sharing.action !== null || decision === 'accept') return exerciseOfSharing(asset, owner, partners)
  return keepersAlone(owner.id)
}

/** Document 002 has asking for ad accounts and TikTok accounts. */
function asking({ center, asset }: Request): Exercise {
  return actOn(center, `${asset.kind}.request-access`)
}

function readRequest(store: StoreReader, { parent, child }: Ends, path: string): Result<Request> {
  const center = findCenter(store, parent, 'parent')
  if (!center.ok) return center
  const asset = findAccount(store, child, path)
  if (!asset.ok) return asset
  return done({ center: center.value, asset: asset.value, link: linkBetween(store, parent, child) })
}

function refusedStep({ center, asset, link }: Request, act: RequestAct, path?: string) {
  const state = link?.status ?? null
  const details = {
    parent: center.name,
    child: asset.name,
    state,
    act,
    possible: [
      ...actsFrom(requestLifeCycle, state),
      ...(state === 'active' ? ['stop-sharing'] : state === 'unknown' ? ['describe'] : []),
    ],
    source: requestSource,
    ...(path === undefined ? {} : { path }),
  }
  return state === null
    ? failed('not-found', 'link.none', details)
    : failed('structure', 'link.transition', details)
}

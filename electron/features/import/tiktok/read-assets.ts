import type { AccountKind } from '../../../../shared/model/account.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { Origin } from '../incoming.ts'
import type { Answer } from './answers.ts'
import type { TikTokDraft } from './draft.ts'
import { textIn } from './fields.ts'
import { leftOutWithoutId } from './left-out.ts'
import { told } from './told.ts'
import type { PageRow } from './reader.ts'
import { filteringOf } from './filtering.ts'
import { readPerson } from './read-person.ts'
import { assetRole, kindOfAsset, linkStateOf, ownerOf, shareOf } from './words.ts'

/** The assets of a Business Center; with `filtering.user_id`, what that member is assigned to. */
export function readAssets(draft: TikTokDraft, answer: Answer): void {
  const { request, rows, file, isWhole } = answer
  const center = draft.account('business-center', request.params['bc_id']!, {}, { file })
  const { user_id: _user, user_email: _email, ...others } = filteringOf(request)
  const user = textIn(filteringOf(request), 'user_id')
  const email = textIn(filteringOf(request), 'user_email')
  const asked = user === undefined ? null : draft.memberOfUser(user)
  const read = rows.map((row) => {
    const asset = readAsset(draft, row, request.params['asset_type'])
    if (!asset) return null
    const link = linkTo(draft, center, asset.id, row)
    draft.link(link, row.origin)
    if (asked !== null) draft.grant(asked, asset.id, assetRole(asset.kind, row.fields), row.origin)
    return asset
  })
  if (user !== undefined && asked === null) draft.list('tiktok.unknown-user', user)
  if (email !== undefined) draft.list('tiktok.invited-to-assets', email)
  const kind = kindOfAsset(request.params['asset_type'])
  if (!isWhole || !kind || email !== undefined || Object.keys(others).length > 0 || read.includes(null))
    return
  if (asked !== null) draft.coverage.push({ of: 'assignments', member: asked, center, kind, file })
  if (request.endpoint !== 'bc/asset/admin/get') return
  draft.coverage.push({
    of: 'links-below',
    account: center,
    states: ['active', 'pending'],
    kinds: [kind],
    file,
  })
}

function linkTo(draft: TikTokDraft, center: string, asset: string, { fields, origin }: PageRow): Link {
  const relation = textIn(fields, 'relation_type')
  const owner = ownerOf(relation)
  if (owner === undefined) {
    draft.warn('import.unknown-word', { ...origin, path: `${origin.path}.relation_type`, word: relation! })
  }
  const ownerName = textIn(fields, 'owner_bc_name')
  if (relation?.toUpperCase() === 'OWNER_PARTNER' && ownerName !== undefined) {
    draft.list('tiktok.owner-by-name', `${textIn(fields, 'asset_name') ?? asset} (${ownerName})`)
  }
  return { parent: center, child: asset, ...linkStateOf(fields), owner: owner ?? 'unknown' }
}

/** Who is assigned to one asset. */
export function readAssetMembers(draft: TikTokDraft, { request, rows, file, isWhole }: Answer): void {
  const { bc_id: centerId = '', asset_type: type = '', asset_id: assetId = '' } = request.params
  const center = draft.account('business-center', centerId, {}, { file })
  const kind = kindOfAsset(type)
  if (!kind) return withoutKind(draft, rows, type)
  const asset = draft.account(kind, assetId, {}, { file })
  draft.link({ parent: center, child: asset, status: 'active', owner: 'unknown' }, { file })
  const isKnown = rows.map((row) => readPerson(draft, asset, row, [assetRole(kind, row.fields)]))
  if (!isWhole || isKnown.includes(false) || Object.keys(filteringOf(request)).length > 0) return
  draft.coverage.push({ of: 'grants', account: asset, classes: ['assignment'], center, file })
}

/** Assets that a partner shares with the Business Center, or it with the partner. */
export function readPartnerAssets(draft: TikTokDraft, { request, rows, file }: Answer): void {
  const { bc_id: centerId = '', partner_id: partnerId = '', share_type: direction = '' } = request.params
  const center = draft.account('business-center', centerId, {}, { file })
  const partner = draft.account('business-center', partnerId, {}, { file })
  const isReceived = direction.toUpperCase() === 'SHARED'
  if (!isReceived && direction.toUpperCase() !== 'SHARING') {
    draft.warn('import.unknown-word', { file, path: 'share_type', word: direction })
    for (const { origin } of rows) draft.tally.leaveOut(origin.file)
    return
  }
  const [giver, receiver] = isReceived ? [partner, center] : [center, partner]
  for (const row of rows) {
    const asset = readAsset(draft, row, request.params['asset_type'])
    if (!asset) continue
    const share = shareOf(asset.kind, row.fields)
    draft.link({ parent: giver, child: asset.id, status: 'active', owner: 'unknown' }, row.origin)
    draft.link(
      { parent: receiver, child: asset.id, status: 'active', owner: 'no', ...(share ? { share } : {}) },
      row.origin,
    )
  }
}

/** The answer may have partners of the past, so nothing follows from it but who they are (facts C4). */
export function readAssetPartners(draft: TikTokDraft, { request, rows, file }: Answer): void {
  const { bc_id: centerId = '', asset_id: asset = '' } = request.params
  draft.account('business-center', centerId, {}, { file })
  for (const { fields, origin } of rows) {
    const id = textIn(fields, 'bc_id')
    const name = textIn(fields, 'bc_name')
    if (id === undefined) leftOutWithoutId(draft, origin, 'bc_id')
    else {
      draft.account('business-center', id, told({ name }), origin)
      draft.list('tiktok.shared-perhaps', `${asset} – ${name ?? id}`)
    }
  }
}

interface Asset {
  readonly id: string
  readonly kind: AccountKind
}

/** The asset of a row; null, with the row left out, where it has no number or is of a kind without a word. */
export function readAsset(
  draft: TikTokDraft,
  { fields, origin }: { readonly fields: PageRow['fields']; readonly origin: Origin },
  asked: string | undefined,
): Asset | null {
  const type = textIn(fields, 'asset_type') ?? asked
  const externalId = textIn(fields, 'asset_id')
  if (externalId === undefined) {
    leftOutWithoutId(draft, origin, 'asset_id')
    return null
  }
  const kind = kindOfAsset(type)
  const name = textIn(fields, 'asset_name')
  if (!kind) {
    draft.list('tiktok.kinds-unknown', `${name ?? externalId} (${type ?? '?'})`)
    draft.tally.leaveOut(origin.file)
    return null
  }
  const status = textIn(fields, 'advertiser_status') ?? textIn(fields, 'status')
  return { id: draft.account(kind, externalId, told({ name, status }), origin), kind }
}

function withoutKind(draft: TikTokDraft, rows: readonly PageRow[], type: string): void {
  for (const { fields, origin } of rows) {
    draft.list('tiktok.kinds-unknown', `${textIn(fields, 'user_name') ?? '?'} (${type})`)
    draft.tally.leaveOut(origin.file)
  }
}

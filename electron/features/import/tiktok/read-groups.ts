import type { Answer } from './answers.ts'
import type { TikTokDraft } from './draft.ts'
import { isFields, listIn, onlyIn, textIn } from './fields.ts'
import type { Fields } from './fields.ts'
import { leftOutWithoutId } from './left-out.ts'
import { readAsset } from './read-assets.ts'
import { userOf } from './read-person.ts'
import { told } from './told.ts'
import type { PageRow } from './reader.ts'
import { filteringOf } from './filtering.ts'
import { advertiserRole } from './words.ts'

/** The account groups of a Business Center, which belong to it alone. */
export function readGroups(draft: TikTokDraft, { request, rows, file, isWhole }: Answer): void {
  const center = draft.account('business-center', request.params['bc_id']!, {}, { file })
  for (const row of rows) groupOf(draft, center, row, undefined)
  if (!isWhole || Object.keys(filteringOf(request)).length > 0) return
  draft.coverage.push({
    of: 'links-below',
    account: center,
    states: ['active'],
    kinds: ['account-group'],
    file,
  })
}

/** What is in one account group, or who is assigned to it. */
export function readGroup(draft: TikTokDraft, answer: Answer): void {
  const { request, rows, file, isWhole } = answer
  const { bc_id: centerId = '', asset_group_id: asked, query_entity: entity = '' } = request.params
  const center = draft.account('business-center', centerId, {}, { file })
  let isAll = isWhole && Object.keys(filteringOf(request)).length === 0
  for (const row of rows) {
    const group = groupOf(draft, center, row, asked)
    if (group === null) continue
    isAll = readAccountsIn(draft, group, row) && isAll
    isAll = readPeopleOf(draft, group, row) && isAll
  }
  if (!isAll || asked === undefined) return
  const group = draft.account('account-group', asked, {}, { file })
  if (entity.toUpperCase() === 'ASSET') {
    draft.coverage.push({ of: 'links-below', account: group, states: ['active'], file })
  } else if (entity.toUpperCase() === 'MEMBER') {
    draft.coverage.push({ of: 'grants', account: group, classes: ['assignment'], file })
  }
}

function groupOf(
  draft: TikTokDraft,
  center: string,
  { fields, origin }: PageRow,
  asked: string | undefined,
): string | null {
  const id = textIn(fields, 'asset_group_id') ?? asked
  if (id === undefined) {
    leftOutWithoutId(draft, origin, 'asset_group_id')
    return null
  }
  const group = draft.account('account-group', id, told({ name: textIn(fields, 'asset_group_name') }), origin)
  draft.link({ parent: center, child: group, status: 'active', owner: 'yes' }, origin)
  return group
}

/** Whether all of them could be read. The Business Center owns what it owns; a group only gathers. */
function readAccountsIn(draft: TikTokDraft, group: string, { fields, origin }: PageRow): boolean {
  const assets = partsOf(draft, fields, 'assets', origin).map((part) => {
    const asset = readAsset(draft, part, 'ADVERTISER')
    if (asset) draft.link({ parent: group, child: asset.id, status: 'active', owner: 'no' }, part.origin)
    return asset
  })
  return !assets.includes(null)
}

function readPeopleOf(draft: TikTokDraft, group: string, { fields, origin }: PageRow): boolean {
  const members = partsOf(draft, fields, 'members', origin).map((part) => {
    const member = draft.member(userOf(part.fields), part.origin)
    const role =
      textIn(onlyIn(part.fields, 'asset_roles'), 'ADVERTISER') ?? textIn(part.fields, 'advertiser_role')
    if (member !== null) draft.grant(member, group, advertiserRole(role), part.origin)
    return member
  })
  return !members.includes(null)
}

/** The parts of a group, each of them a row of its own where it comes to counting. */
function partsOf(
  draft: TikTokDraft,
  fields: Fields,
  key: string,
  origin: PageRow['origin'],
): readonly PageRow[] {
  return listIn(fields, key).map((part, place) => {
    draft.tally.read(origin.file)
    return {
      fields: isFields(part) ? part : {},
      origin: { ...origin, path: `${origin.path}.${key}[${place}]` },
    }
  })
}

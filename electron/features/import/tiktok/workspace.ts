import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Incoming } from '../incoming.ts'
import type { Tally } from '../tally.ts'
import { unknownStatuses } from '../unknown-statuses.ts'
import { answersOf } from './answers.ts'
import type { Answer } from './answers.ts'
import { TikTokDraft } from './draft.ts'
import { endpoints } from './endpoints.ts'
import { readAssetMembers, readAssetPartners, readAssets, readPartnerAssets } from './read-assets.ts'
import { readCenters, readMembers, readPartners } from './read-centers.ts'
import { readGroup, readGroups } from './read-groups.ts'
import type { TikTokReader } from './reader.ts'

const readers: { readonly [endpoint: string]: (draft: TikTokDraft, answer: Answer) => void } = {
  'bc/get': readCenters,
  'bc/member/get': readMembers,
  'bc/asset/member/get': readAssetMembers,
  'bc/asset/admin/get': readAssets,
  'bc/asset/get': readAssets,
  'bc/asset_group/list': readGroups,
  'bc/asset_group/get': readGroup,
  'bc/partner/get': readPartners,
  'bc/partner/asset/get': readPartnerAssets,
  'bc/asset/partner/get': readAssetPartners,
}

/** Answers that name people by their addresses come first: others know them only by their numbers. */
const order = ['bc/get', 'bc/member/get', 'bc/asset/member/get', ...endpoints.map(({ path }) => path)]

/**
 * The workspace that answers of TikTok's Business API describe together, in whatever order they came (facts
 * C4). Dates of memberships and assignments are not in the API.
 */
export function tiktokWorkspace(
  { pages, warnings, unfinished }: TikTokReader,
  tally: Tally,
): Omit<Incoming, 'name'> {
  const draft = new TikTokDraft(tally)
  const answers = answersOf(pages, unfinished).toSorted(
    (one, other) => order.indexOf(one.request.endpoint) - order.indexOf(other.request.endpoint),
  )
  for (const answer of answers) readers[answer.request.endpoint]?.(draft, answer)
  const rows = draft.rows()
  const unknown = unknownStatuses(rows, draft.origins)
  return {
    rows,
    warnings: [...warnings, ...unknown, ...answers.flatMap(missingPages), ...draft.warnings()],
    doubts: [],
    coverage: draft.coverage,
    origins: draft.origins,
    shown: new Set(),
  }
}

function missingPages({ missing, request, pages, file }: Answer): readonly Failure[] {
  if (missing.length === 0) return []
  const details = { file, endpoint: request.endpoint, missing: missing.join(', '), pages: pages ?? 0 }
  return [failed('bad-input', 'tiktok.missing-page', details).error]
}

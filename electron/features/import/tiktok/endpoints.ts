/** An endpoint of TikTok's Business API v1.3 whose answers can be read (facts C4). */
export interface Endpoint {
  /** Without slashes at its ends. */
  readonly path: string
  /** Parameters without which an answer says nothing. */
  readonly needs: readonly string[]
  readonly also: readonly string[]
}

export const endpoints: readonly Endpoint[] = [
  { path: 'bc/get', needs: [], also: ['bc_id'] },
  { path: 'bc/member/get', needs: ['bc_id'], also: [] },
  { path: 'bc/asset/get', needs: ['bc_id', 'asset_type'], also: ['filtering'] },
  { path: 'bc/asset/admin/get', needs: ['bc_id', 'asset_type'], also: [] },
  { path: 'bc/asset/member/get', needs: ['bc_id', 'asset_type', 'asset_id'], also: [] },
  { path: 'bc/asset_group/list', needs: ['bc_id'], also: [] },
  { path: 'bc/asset_group/get', needs: ['bc_id', 'asset_group_id', 'query_entity'], also: [] },
  { path: 'bc/partner/get', needs: ['bc_id'], also: [] },
  { path: 'bc/partner/asset/get', needs: ['bc_id', 'partner_id', 'asset_type', 'share_type'], also: [] },
  { path: 'bc/asset/partner/get', needs: ['bc_id', 'asset_type', 'asset_id'], also: [] },
]

/** The endpoint that rows with these fields most likely come from, or null. */
export function likelyEndpoint(fields: ReadonlySet<string>): string | null {
  if (fields.has('bc_info')) return 'bc/get'
  if (fields.has('relation_type')) return 'bc/asset/admin/get'
  if (fields.has('advertiser_role') && fields.has('user_id')) return 'bc/asset/member/get'
  if (fields.has('user_id') || fields.has('user_email')) return 'bc/member/get'
  if (fields.has('assets') || fields.has('members')) return 'bc/asset_group/get'
  if (fields.has('asset_group_id')) return 'bc/asset_group/list'
  if (fields.has('asset_id')) return 'bc/asset/get'
  return fields.has('bc_id') ? 'bc/partner/get' : null
}

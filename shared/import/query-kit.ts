/*
 * What a person with access to the platforms' APIs asks them for, and under which names they keep the answers
 * (facts B3, C4). The window shows it, and the command line prints it.
 */

/** One query of the Google Ads Query Language, to be run by `search` or `searchStream`. */
export interface GoogleQuery {
  readonly resource: string
  /** The kind of account that is asked. */
  readonly askedOf: 'manager' | 'client' | 'account'
  readonly query: string
  /** The name under which an answer says whom was asked even if nothing is in it. */
  readonly file: string
}

/** One call of TikTok's Business API v1.3. */
export interface TikTokCall {
  readonly endpoint: string
  /** Parameters with what goes in their place in capitals. */
  readonly params: { readonly [name: string]: string }
  /** The most rows that a page has. */
  readonly pageSize: number
  /** The name under which a page says what was asked. */
  readonly file: string
}

export const googleQueries: readonly GoogleQuery[] = [
  query(
    'customer_client',
    'manager',
    'client_customer id level manager descriptive_name currency_code time_zone status hidden test_account',
    ' WHERE customer_client.level <= 1',
  ),
  query('customer_client_link', 'manager', 'client_customer manager_link_id status hidden'),
  query('customer_manager_link', 'client', 'manager_customer manager_link_id status'),
  query(
    'customer_user_access',
    'account',
    'user_id email_address access_role access_creation_date_time inviter_user_email_address pending_multi_party_auth_review',
  ),
  query(
    'customer_user_access_invitation',
    'account',
    'invitation_id email_address access_role creation_date_time invitation_status',
  ),
]

function query(
  resource: string,
  askedOf: GoogleQuery['askedOf'],
  fields: string,
  condition = '',
): GoogleQuery {
  const names = ['resource_name', ...fields.split(' ')].map((name) => `${resource}.${name}`)
  return {
    resource,
    askedOf,
    query: `SELECT ${names.join(', ')} FROM ${resource}${condition}`,
    file: `${resource}.customer_id=CUSTOMER.json`,
  }
}

/** The types of asset that are asked for one after the other. */
export const assetTypes = ['ADVERTISER', 'TT_ACCOUNT', 'TIKTOK_SHOP', 'PIXEL', 'CATALOG', 'LEAD'] as const

export const tiktokCalls: readonly TikTokCall[] = [
  call('bc/get', {}, 50),
  call('bc/member/get', { bc_id: 'BC' }, 50),
  call('bc/asset/admin/get', { bc_id: 'BC', asset_type: 'TYPE' }, 50),
  call('bc/asset/member/get', { bc_id: 'BC', asset_type: 'TYPE', asset_id: 'ASSET' }, 20),
  call('bc/asset/get', { bc_id: 'BC', asset_type: 'TYPE', filtering: '{"user_id":"USER"}' }, 50),
  call('bc/asset_group/list', { bc_id: 'BC' }, 50),
  call('bc/asset_group/get', { bc_id: 'BC', asset_group_id: 'GROUP', query_entity: 'ASSET' }, 50),
  call('bc/asset_group/get', { bc_id: 'BC', asset_group_id: 'GROUP', query_entity: 'MEMBER' }, 50),
  call('bc/partner/get', { bc_id: 'BC' }, 50),
  call(
    'bc/partner/asset/get',
    { bc_id: 'BC', partner_id: 'PARTNER', asset_type: 'TYPE', share_type: 'SHARED' },
    50,
  ),
  call(
    'bc/partner/asset/get',
    { bc_id: 'BC', partner_id: 'PARTNER', asset_type: 'TYPE', share_type: 'SHARING' },
    50,
  ),
  call('bc/asset/partner/get', { bc_id: 'BC', asset_type: 'TYPE', asset_id: 'ASSET' }, 50),
]

function call(endpoint: string, params: TikTokCall['params'], pageSize: number): TikTokCall {
  const said = Object.entries(params).map(([name, value]) => `${name}=${value}`)
  const file = [endpoint.replaceAll('/', '_'), ...said, 'page=PAGE', 'json'].join('.')
  return { endpoint, params, pageSize, file }
}

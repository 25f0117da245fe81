import type { Need, Policy } from './policy.ts'

/*
 * TikTok Business Center. Document 002 has two tables: what the basic roles (admin, standard) may do,
 * and what the advanced roles (finance manager, finance analyst) add on top of either. What the role
 * on one ad account gives comes from document 000. Over a link by which a Business Center received an
 * asset from a partner only assignment passes and, up to what was shared, management: decision 0008.
 */

const admins: Need = { roles: ['admin'], held: ['here', 'above-owning'] }
const members: Need = { roles: ['admin', 'standard'], held: ['here', 'above-owning'] }
const financeManagers: Need = { roles: ['finance-manager'], held: ['here', 'above-owning'] }
const finance: Need = { roles: ['finance-manager', 'finance-analyst'], held: ['here', 'above-owning'] }

const adminsOfAHolder: Need = { roles: ['admin'], held: ['above'] }
const membersOfAnyHolder: Need = { roles: ['admin', 'standard'], held: ['above'] }
const membersOfAHolder: Need = {
  roles: ['admin', 'standard'],
  held: ['above-shared'],
  share: ['assigned', 'asset-admin', 'asset-operator'],
}
const membersWhoMayView: Need = {
  roles: ['admin', 'standard'],
  held: ['above-shared'],
  share: ['asset-admin', 'asset-operator', 'asset-analyst'],
}
const membersWhoMayOperate: Need = {
  roles: ['admin', 'standard'],
  held: ['above-shared'],
  share: ['asset-admin', 'asset-operator'],
}
const membersWhoMayAdminister: Need = {
  roles: ['admin', 'standard'],
  held: ['above-shared'],
  share: ['asset-admin'],
}

// An assignment to an account group counts for each ad account in it, hence `above`.
const assigned: Need = { roles: ['assigned', 'asset-admin', 'asset-operator'], held: ['here', 'above'] }
const viewers: Need = { roles: ['asset-admin', 'asset-operator', 'asset-analyst'], held: ['here', 'above'] }
const operators: Need = { roles: ['asset-admin', 'asset-operator'], held: ['here', 'above'] }
const assetAdmins: Need = { roles: ['asset-admin'], held: ['here', 'above'] }

const center = ['business-center'] as const
const adAccounts = ['ad-account', 'account-group'] as const
const assets = [
  'ad-account',
  'tiktok-account',
  'shop',
  'account-group',
  'pixel',
  'catalog',
  'audience',
  'lead',
] as const

export const tiktokBusinessCenter: Policy = {
  system: 'tiktok-business-center',
  kinds: {
    'business-center': assets,
    'account-group': ['ad-account'],
    'ad-account': [],
    'tiktok-account': [],
    shop: [],
    pixel: [],
    catalog: [],
    audience: [],
    lead: [],
  },
  roles: [
    { id: 'admin', class: 'basic', kinds: center, flowsDown: true },
    { id: 'standard', class: 'basic', kinds: center, flowsDown: true },
    { id: 'finance-manager', class: 'finance', kinds: center, flowsDown: true },
    { id: 'finance-analyst', class: 'finance', kinds: center, flowsDown: true },
    { id: 'asset-admin', class: 'assignment', kinds: adAccounts, flowsDown: true },
    { id: 'asset-operator', class: 'assignment', kinds: adAccounts, flowsDown: true },
    { id: 'assigned', class: 'assignment', kinds: assets, flowsDown: true },
    { id: 'asset-analyst', class: 'assignment', kinds: adAccounts, flowsDown: true },
  ],
  classes: [
    {
      id: 'basic',
      give: { action: 'member.add', params: [] },
      change: null,
      remove: { action: 'member.remove', params: [] },
    },
    { id: 'finance', give: null, change: null, remove: null },
    {
      id: 'assignment',
      give: { action: 'member.assign', params: [] },
      change: { action: 'member.assign', params: [] },
      remove: { action: 'member.assign', params: [] },
    },
  ],
  synonyms: {
    'finance-administrator': 'finance-manager',
    'asset-manager': 'asset-operator',
    'asset-viewer': 'asset-analyst',
  },
  ownership: { by: 'every-link', holder: 'business-center', group: 'account-group' },
  actions: [
    { action: 'member.add', kind: 'business-center', params: [] },
    { action: 'member.remove', kind: 'business-center', params: [] },
    { action: 'partner.invite', kind: 'business-center', params: [] },
    { action: 'partner.remove', kind: 'business-center', params: [] },
    { action: 'ad-account.create', kind: 'business-center', params: [] },
    { action: 'ad-account.request-access', kind: 'business-center', params: [] },
    { action: 'ad-account.migrate', kind: 'business-center', params: [] },
    { action: 'member.assign', kind: 'ad-account', params: [] },
    { action: 'asset.manage', kind: 'ad-account', params: [] },
    { action: 'member.assign', kind: 'tiktok-account', params: [] },
    { action: 'tiktok-account.request-access', kind: 'business-center', params: [] },
    { action: 'asset.be-assigned', kind: 'tiktok-account', params: [] },
    { action: 'asset.manage', kind: 'tiktok-account', params: [] },
    { action: 'shop.create', kind: 'business-center', params: [] },
    { action: 'shop.import', kind: 'business-center', params: [] },
    { action: 'member.assign', kind: 'shop', params: [] },
    { action: 'partner.share', kind: 'shop', params: [] },
    { action: 'asset.manage', kind: 'shop', params: [] },
    { action: 'account-group.create', kind: 'business-center', params: [] },
    { action: 'member.assign', kind: 'account-group', params: [] },
    { action: 'asset.be-assigned', kind: 'account-group', params: [] },
    { action: 'asset.manage', kind: 'account-group', params: [] },
    { action: 'pixel.migrate', kind: 'business-center', params: [] },
    { action: 'ad-account.link', kind: 'pixel', params: [] },
    { action: 'member.assign', kind: 'pixel', params: [] },
    { action: 'partner.share', kind: 'pixel', params: [] },
    { action: 'asset.manage', kind: 'pixel', params: [] },
    { action: 'catalog.create', kind: 'business-center', params: [] },
    { action: 'catalog.delete', kind: 'catalog', params: [] },
    { action: 'asset.manage', kind: 'catalog', params: [] },
    { action: 'member.assign', kind: 'catalog', params: [] },
    { action: 'partner.share', kind: 'catalog', params: [] },
    { action: 'audience.share', kind: 'audience', params: [] },
    { action: 'audience.view-history', kind: 'audience', params: [] },
    { action: 'lead.migrate', kind: 'business-center', params: [] },
    { action: 'member.assign', kind: 'lead', params: [] },
    { action: 'partner.share', kind: 'lead', params: [] },
    { action: 'asset.be-assigned', kind: 'lead', params: [] },
    { action: 'asset.manage', kind: 'lead', params: [] },
    { action: 'payment-method.manage', kind: 'business-center', params: [] },
    { action: 'balance.allocate', kind: 'business-center', params: [] },
    { action: 'payment-history.view', kind: 'business-center', params: [] },
    { action: 'payment-history.view', kind: 'ad-account', params: [] },
    { action: 'billing-group.create', kind: 'business-center', params: [] },
    { action: 'billing-group.edit', kind: 'business-center', params: [] },
    { action: 'billing-group.view', kind: 'business-center', params: [] },
    { action: 'billing-group.download', kind: 'business-center', params: [] },
    { action: 'invoice.view', kind: 'business-center', params: [] },
    { action: 'invoice.download', kind: 'business-center', params: [] },
    { action: 'invoice.edit', kind: 'business-center', params: [] },
    { action: 'invoice.pay', kind: 'business-center', params: [] },
    { action: 'statement.download', kind: 'business-center', params: [] },
    { action: 'verification.manage', kind: 'business-center', params: [] },
    { action: 'two-step-verification.toggle', kind: 'business-center', params: [] },
    { action: 'report.view', kind: 'business-center', params: [] },
    { action: 'report.filter-accounts', kind: 'business-center', params: [] },
    { action: 'balance.view', kind: 'business-center', params: [] },
    { action: 'balance.manage', kind: 'business-center', params: [] },
    { action: 'transaction-log.download', kind: 'business-center', params: [] },
    { action: 'prepaid-invoice.view', kind: 'business-center', params: [] },
    { action: 'prepaid-invoice.download', kind: 'business-center', params: [] },
    { action: 'balance.view', kind: 'ad-account', params: [] },
    { action: 'balance.manage', kind: 'ad-account', params: [] },
    { action: 'transaction-log.download', kind: 'ad-account', params: [] },
    { action: 'credit-line.apply', kind: 'ad-account', params: [] },
    { action: 'refund.view', kind: 'business-center', params: [] },
    { action: 'refund.download', kind: 'business-center', params: [] },
    { action: 'refund.confirm', kind: 'business-center', params: [] },
    { action: 'data.view', kind: 'ad-account', params: [] },
    { action: 'report.view', kind: 'ad-account', params: [] },
    { action: 'ads.manage', kind: 'ad-account', params: [] },
    { action: 'settings.change', kind: 'ad-account', params: [] },
  ],
  rules: [
    // Members and partners
    { id: 'tiktok-business-center/business-center/member.add', action: 'member.add', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'メンバー › 追加' } },
    { id: 'tiktok-business-center/business-center/member.remove', action: 'member.remove', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'メンバー › 削除' } },
    { id: 'tiktok-business-center/business-center/partner.invite', action: 'partner.invite', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'パートナー › 招待' } },
    { id: 'tiktok-business-center/business-center/partner.remove', action: 'partner.remove', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'パートナー › 削除' } },

    // Ad accounts
    { id: 'tiktok-business-center/business-center/ad-account.create', action: 'ad-account.create', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - 広告アカウント › 作成' } },
    { id: 'tiktok-business-center/business-center/ad-account.request-access', action: 'ad-account.request-access', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - 広告アカウント › アクセス権限のリクエスト' } },
    { id: 'tiktok-business-center/business-center/ad-account.migrate', action: 'ad-account.migrate', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - 広告アカウント › 移行' } },
    { id: 'tiktok-business-center/ad-account/member.assign', action: 'member.assign', kinds: ['ad-account'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アカウント - 広告アカウント › メンバーの割り当て' } },
    { id: 'tiktok-business-center/ad-account/asset.manage', action: 'asset.manage', kinds: ['ad-account'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アカウント - 広告アカウント › アセット管理' } },

    // TikTok accounts
    { id: 'tiktok-business-center/tiktok-account/member.assign', action: 'member.assign', kinds: ['tiktok-account'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アカウント - TikTokアカウント › メンバーの割り当て' } },
    { id: 'tiktok-business-center/business-center/tiktok-account.request-access', action: 'tiktok-account.request-access', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - TikTokアカウント › アクセス権限の申請' } },
    { id: 'tiktok-business-center/tiktok-account/asset.be-assigned', action: 'asset.be-assigned', kinds: ['tiktok-account'], needs: [membersOfAnyHolder],
      source: { document: '002', row: 'アカウント - TikTokアカウント › 割り当ての可否' } },
    { id: 'tiktok-business-center/tiktok-account/asset.manage', action: 'asset.manage', kinds: ['tiktok-account'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アカウント - TikTokアカウント › アセット管理' } },

    // Shops
    { id: 'tiktok-business-center/business-center/shop.create', action: 'shop.create', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - ショップ › TikTok Shopを作成' } },
    { id: 'tiktok-business-center/business-center/shop.import', action: 'shop.import', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - ショップ › TikTok Shopを取り込む' } },
    { id: 'tiktok-business-center/shop/member.assign', action: 'member.assign', kinds: ['shop'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アカウント - ショップ › メンバーの割り当て' } },
    { id: 'tiktok-business-center/shop/partner.share', action: 'partner.share', kinds: ['shop'], needs: [admins],
      source: { document: '002', row: 'アカウント - ショップ › パートナーと共有' } },
    { id: 'tiktok-business-center/shop/asset.manage', action: 'asset.manage', kinds: ['shop'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アカウント - ショップ › アセット管理' } },

    // Account groups
    { id: 'tiktok-business-center/business-center/account-group.create', action: 'account-group.create', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アカウント - アカウントグループ › 作成' } },
    { id: 'tiktok-business-center/account-group/member.assign', action: 'member.assign', kinds: ['account-group'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アカウント - アカウントグループ › メンバーの割り当て' } },
    { id: 'tiktok-business-center/account-group/asset.be-assigned', action: 'asset.be-assigned', kinds: ['account-group'], needs: [membersOfAnyHolder],
      source: { document: '002', row: 'アカウント - アカウントグループ › 割り当ての可否' } },
    { id: 'tiktok-business-center/account-group/asset.manage', action: 'asset.manage', kinds: ['account-group'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アカウント - アカウントグループ › アセット管理' } },

    // Pixels
    { id: 'tiktok-business-center/business-center/pixel.migrate', action: 'pixel.migrate', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アセット - ピクセル › 移行' } },
    { id: 'tiktok-business-center/pixel/ad-account.link', action: 'ad-account.link', kinds: ['pixel'], needs: [admins],
      source: { document: '002', row: 'アセット - ピクセル › 広告アカウントと連携' } },
    { id: 'tiktok-business-center/pixel/member.assign', action: 'member.assign', kinds: ['pixel'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アセット - ピクセル › メンバーの割り当て' } },
    { id: 'tiktok-business-center/pixel/partner.share', action: 'partner.share', kinds: ['pixel'], needs: [admins],
      source: { document: '002', row: 'アセット - ピクセル › パートナーと共有' } },
    { id: 'tiktok-business-center/pixel/asset.manage', action: 'asset.manage', kinds: ['pixel'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アセット - ピクセル › アセット管理' } },

    // Catalogs
    { id: 'tiktok-business-center/business-center/catalog.create', action: 'catalog.create', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アセット › カタログ › 作成' } },
    { id: 'tiktok-business-center/catalog/catalog.delete', action: 'catalog.delete', kinds: ['catalog'], needs: [admins],
      source: { document: '002', row: 'アセット › カタログ › 削除' } },
    { id: 'tiktok-business-center/catalog/asset.manage', action: 'asset.manage', kinds: ['catalog'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アセット › カタログ › カタログ管理' } },
    { id: 'tiktok-business-center/catalog/member.assign', action: 'member.assign', kinds: ['catalog'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アセット › カタログ › メンバーの割り当て' } },
    { id: 'tiktok-business-center/catalog/partner.share', action: 'partner.share', kinds: ['catalog'], needs: [admins],
      source: { document: '002', row: 'アセット › カタログ › パートナーと共有' } },

    // Audiences
    { id: 'tiktok-business-center/audience/audience.share', action: 'audience.share', kinds: ['audience'], needs: [admins],
      source: { document: '002', row: 'アセット › オーディエンス › 広告主間で共有' } },
    { id: 'tiktok-business-center/audience/audience.view-history', action: 'audience.view-history', kinds: ['audience'], needs: [admins],
      source: { document: '002', row: 'アセット › オーディエンス › 共有履歴の確認' } },

    // Leads
    { id: 'tiktok-business-center/business-center/lead.migrate', action: 'lead.migrate', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: 'アセット - リード › 移行' } },
    { id: 'tiktok-business-center/lead/member.assign', action: 'member.assign', kinds: ['lead'], needs: [adminsOfAHolder],
      source: { document: '002', row: 'アセット - リード › メンバーの割り当て' } },
    { id: 'tiktok-business-center/lead/partner.share', action: 'partner.share', kinds: ['lead'], needs: [admins],
      source: { document: '002', row: 'アセット - リード › パートナーと共有' } },
    { id: 'tiktok-business-center/lead/asset.be-assigned', action: 'asset.be-assigned', kinds: ['lead'], needs: [membersOfAnyHolder],
      source: { document: '002', row: 'アセット - リード › 割り当ての可否' } },
    { id: 'tiktok-business-center/lead/asset.manage', action: 'asset.manage', kinds: ['lead'], needs: [membersOfAHolder, assigned],
      source: { document: '002', row: 'アセット - リード › アセット管理' } },

    // Payments
    { id: 'tiktok-business-center/business-center/payment-method.manage', action: 'payment-method.manage', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '支払い › 支払い方法の管理' } },
    { id: 'tiktok-business-center/business-center/balance.allocate', action: 'balance.allocate', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '支払い › 残高 / クレジットラインの割り当て' } },
    { id: 'tiktok-business-center/business-center/payment-history.view', action: 'payment-history.view', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い › 履歴の確認' } },
    { id: 'tiktok-business-center/ad-account/payment-history.view', action: 'payment-history.view', kinds: ['ad-account'], needs: [members, finance],
      source: { document: '002', row: '支払い › 履歴の確認' } },
    { id: 'tiktok-business-center/business-center/billing-group.create', action: 'billing-group.create', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '支払い › 請求グループの作成' } },
    { id: 'tiktok-business-center/business-center/billing-group.edit', action: 'billing-group.edit', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '支払い › 請求グループの編集' } },

    // Invoices
    { id: 'tiktok-business-center/business-center/invoice.view', action: 'invoice.view', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '請求 › 請求書の閲覧' } },
    { id: 'tiktok-business-center/business-center/invoice.download', action: 'invoice.download', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '請求 › 請求書のダウンロード' } },
    { id: 'tiktok-business-center/business-center/statement.download', action: 'statement.download', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '請求 › 取引明細レポートのダウンロード' } },
    { id: 'tiktok-business-center/business-center/invoice.pay', action: 'invoice.pay', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '請求 › 請求書の支払い' } },

    // Security and reports
    { id: 'tiktok-business-center/business-center/verification.manage', action: 'verification.manage', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: '企業認証 › 認証の管理' } },
    { id: 'tiktok-business-center/business-center/two-step-verification.toggle', action: 'two-step-verification.toggle', kinds: ['business-center'], needs: [admins],
      source: { document: '002', row: '2段階認証 › オン / オフの切り替え' } },
    { id: 'tiktok-business-center/business-center/report.view', action: 'report.view', kinds: ['business-center'], needs: [members],
      source: { document: '002', row: 'レポート › データの閲覧' } },
    { id: 'tiktok-business-center/business-center/report.filter-accounts', action: 'report.filter-accounts', kinds: ['business-center'], needs: [members],
      source: { document: '002', row: 'レポート › 異なるアカウント間でデータをフィルタリング' } },

    // The finance table
    { id: 'tiktok-business-center/business-center/balance.view', action: 'balance.view', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 取引ログ › ビジネスセンター単位' } },
    { id: 'tiktok-business-center/business-center/balance.manage', action: 'balance.manage', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '支払い情報 - 取引ログ › ビジネスセンター単位' } },
    { id: 'tiktok-business-center/business-center/transaction-log.download', action: 'transaction-log.download', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 取引ログ › ビジネスセンター単位' } },
    { id: 'tiktok-business-center/ad-account/balance.view', action: 'balance.view', kinds: ['ad-account'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 取引ログ › 広告アカウント単位' } },
    { id: 'tiktok-business-center/ad-account/balance.manage', action: 'balance.manage', kinds: ['ad-account'], needs: [members, financeManagers],
      source: { document: '002', row: '支払い情報 - 取引ログ › 広告アカウント単位' } },
    { id: 'tiktok-business-center/ad-account/transaction-log.download', action: 'transaction-log.download', kinds: ['ad-account'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 取引ログ › 広告アカウント単位' } },
    { id: 'tiktok-business-center/business-center/prepaid-invoice.view', action: 'prepaid-invoice.view', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 取引ログ › 請求書の事前払いまたは自動払い' } },
    { id: 'tiktok-business-center/business-center/prepaid-invoice.download', action: 'prepaid-invoice.download', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 取引ログ › 請求書の事前払いまたは自動払い' } },
    { id: 'tiktok-business-center/ad-account/credit-line.apply', action: 'credit-line.apply', kinds: ['ad-account'], needs: [members, financeManagers], when: [{ attribute: 'service', in: ['self-serve'] }],
      source: { document: '002', row: '支払い情報 - 取引ログ › クレジットラインの申請' } },
    { id: 'tiktok-business-center/business-center/billing-group.view', action: 'billing-group.view', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 請求グループ › 請求グループ管理' } },
    { id: 'tiktok-business-center/business-center/billing-group.download', action: 'billing-group.download', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '支払い情報 - 請求グループ › 請求グループ管理' } },
    { id: 'tiktok-business-center/business-center/invoice.edit', action: 'invoice.edit', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '請求 - 請求書 › 請求書管理' } },
    { id: 'tiktok-business-center/business-center/refund.view', action: 'refund.view', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '払い戻し › 閲覧と確認' } },
    { id: 'tiktok-business-center/business-center/refund.download', action: 'refund.download', kinds: ['business-center'], needs: [members, finance],
      source: { document: '002', row: '払い戻し › 閲覧と確認' } },
    { id: 'tiktok-business-center/business-center/refund.confirm', action: 'refund.confirm', kinds: ['business-center'], needs: [members, financeManagers],
      source: { document: '002', row: '払い戻し › 閲覧と確認' } },

    // What an ad-account role gives, as in TikTok Ads Manager
    { id: 'tiktok-business-center/ad-account/data.view', action: 'data.view', kinds: ['ad-account'], needs: [membersWhoMayView, viewers],
      source: { document: '000', row: 'Step 5 · Viewer' } },
    { id: 'tiktok-business-center/ad-account/report.view', action: 'report.view', kinds: ['ad-account'], needs: [membersWhoMayView, viewers],
      source: { document: '000', row: 'Step 5 · Viewer' } },
    { id: 'tiktok-business-center/ad-account/ads.manage', action: 'ads.manage', kinds: ['ad-account'], needs: [membersWhoMayOperate, operators],
      source: { document: '000', row: 'Step 5 · Manager' } },
    { id: 'tiktok-business-center/ad-account/settings.change', action: 'settings.change', kinds: ['ad-account'], needs: [membersWhoMayAdminister, assetAdmins],
      source: { document: '000', row: 'Step 5 · Admin' } },
  ],
}

import type { AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import type member from '../../../resources/translations/en/member.json'

type SectionName<K> = K extends `section.${infer Name}` ? Name : never

/** A heading of the member page's table, as the platforms' own tables have them. */
export interface SectionPlan {
  readonly id: SectionName<keyof typeof member>
  readonly actions: readonly string[]
}

const users = ['user.invite', 'user.remove', 'user.change-level'] as const

const googleManager: readonly SectionPlan[] = [
  { id: 'manager.work', actions: ['account.view', 'account.edit'] },
  {
    id: 'manager.hierarchy',
    actions: ['client.link', 'client.create', 'link-request.decide', 'link.remove'],
  },
  { id: 'manager.users', actions: [...users, 'invitation.reject'] },
  { id: 'manager.money', actions: ['billing.view', 'billing.edit'] },
  { id: 'mail', actions: ['notification.receive'] },
]

const googleClient: readonly SectionPlan[] = [
  { id: 'client.work', actions: ['account.view', 'account.edit', 'campaign.edit', 'report.create'] },
  { id: 'client.users', actions: users },
  {
    id: 'client.ownership',
    actions: [
      'ownership.transfer',
      'ownership.remove',
      'link-request.decide',
      'link.remove',
      'remarketing.share',
    ],
  },
  { id: 'client.money', actions: ['billing.view', 'billing.edit'] },
  { id: 'mail', actions: ['notification.receive', 'report.receive'] },
]

const businessCenter: readonly SectionPlan[] = [
  { id: 'members', actions: ['member.add', 'member.remove'] },
  { id: 'partners', actions: ['partner.invite', 'partner.remove'] },
  { id: 'ad-accounts', actions: ['ad-account.create', 'ad-account.request-access', 'ad-account.migrate'] },
  { id: 'tiktok-accounts', actions: ['tiktok-account.request-access'] },
  { id: 'shops', actions: ['shop.create', 'shop.import'] },
  { id: 'account-groups', actions: ['account-group.create'] },
  { id: 'pixels', actions: ['pixel.migrate'] },
  { id: 'catalogs', actions: ['catalog.create'] },
  { id: 'leads', actions: ['lead.migrate'] },
  {
    id: 'payments',
    actions: [
      'payment-method.manage',
      'balance.allocate',
      'payment-history.view',
      'billing-group.create',
      'billing-group.edit',
    ],
  },
  {
    id: 'invoices',
    actions: ['invoice.view', 'invoice.download', 'statement.download', 'invoice.pay'],
  },
  { id: 'security', actions: ['verification.manage', 'two-step-verification.toggle'] },
  { id: 'reports', actions: ['report.view', 'report.filter-accounts'] },
  {
    id: 'finance',
    actions: [
      'balance.view',
      'balance.manage',
      'transaction-log.download',
      'prepaid-invoice.view',
      'prepaid-invoice.download',
      'billing-group.view',
      'billing-group.download',
      'invoice.edit',
      'refund.view',
      'refund.download',
      'refund.confirm',
    ],
  },
]

const ads = ['data.view', 'report.view', 'ads.manage', 'settings.change'] as const

const plans: Readonly<Record<System, Readonly<Partial<Record<AccountKind, readonly SectionPlan[]>>>>> = {
  'google-ads': { manager: googleManager, client: googleClient },
  'tiktok-business-center': {
    'business-center': businessCenter,
    'ad-account': [
      { id: 'ad-accounts', actions: ['member.assign', 'asset.manage'] },
      { id: 'ads', actions: ads },
      { id: 'payments', actions: ['payment-history.view'] },
      {
        id: 'finance',
        actions: ['balance.view', 'balance.manage', 'transaction-log.download', 'credit-line.apply'],
      },
    ],
    'tiktok-account': [
      { id: 'tiktok-accounts', actions: ['member.assign', 'asset.be-assigned', 'asset.manage'] },
    ],
    shop: [{ id: 'shops', actions: ['member.assign', 'partner.share', 'asset.manage'] }],
    'account-group': [
      { id: 'account-groups', actions: ['member.assign', 'asset.be-assigned', 'asset.manage'] },
    ],
    pixel: [{ id: 'pixels', actions: ['ad-account.link', 'member.assign', 'partner.share', 'asset.manage'] }],
    catalog: [
      { id: 'catalogs', actions: ['catalog.delete', 'asset.manage', 'member.assign', 'partner.share'] },
    ],
    audience: [{ id: 'audiences', actions: ['audience.share', 'audience.view-history'] }],
    lead: [{ id: 'leads', actions: ['member.assign', 'partner.share', 'asset.be-assigned', 'asset.manage'] }],
  },
  'tiktok-ads-manager': {
    'ad-account': [
      { id: 'ads', actions: ads },
      { id: 'ads.users', actions: users },
    ],
  },
}

/** The headings for accounts of this kind, in the order of the platform's own table. */
export function sectionsFor(system: System, kind: AccountKind): readonly SectionPlan[] {
  return plans[system][kind] ?? []
}

import type { Need, Policy } from './policy.ts'

/*
 * One ad account shared in TikTok Ads Manager alone, without a Business Center. Document 000 names
 * three roles; the platform's own pages now say operator and analyst for manager and viewer.
 */

const admins: Need = { roles: ['admin'], held: ['here'] }
const managers: Need = { roles: ['admin', 'manager'], held: ['here'] }
const viewers: Need = { roles: ['admin', 'manager', 'viewer'], held: ['here'] }

const adAccount = ['ad-account'] as const

export const tiktokAdsManager: Policy = {
  system: 'tiktok-ads-manager',
  kinds: { 'ad-account': [] },
  roles: [
    { id: 'admin', class: 'level', kinds: adAccount, flowsDown: true },
    { id: 'manager', class: 'level', kinds: adAccount, flowsDown: true },
    { id: 'viewer', class: 'level', kinds: adAccount, flowsDown: true },
  ],
  classes: [
    {
      id: 'level',
      give: { action: 'user.invite', params: ['level'] },
      change: { action: 'user.change-level', params: ['from', 'to'] },
      remove: { action: 'user.remove', params: ['level'] },
    },
  ],
  synonyms: { operator: 'manager', analyst: 'viewer' },
  ownership: { by: 'none' },
  actions: [
    { action: 'data.view', kind: 'ad-account', params: [] },
    { action: 'report.view', kind: 'ad-account', params: [] },
    { action: 'ads.manage', kind: 'ad-account', params: [] },
    { action: 'settings.change', kind: 'ad-account', params: [] },
    { action: 'user.invite', kind: 'ad-account', params: ['level'] },
    { action: 'user.change-level', kind: 'ad-account', params: ['from', 'to'] },
    { action: 'user.remove', kind: 'ad-account', params: ['level'] },
  ],
  rules: [
    { id: 'tiktok-ads-manager/ad-account/data.view', action: 'data.view', kinds: ['ad-account'], needs: [viewers],
      source: { document: '000', row: 'Step 5 · Viewer' } },
    { id: 'tiktok-ads-manager/ad-account/report.view', action: 'report.view', kinds: ['ad-account'], needs: [viewers],
      source: { document: '000', row: 'Step 5 · Viewer' } },
    { id: 'tiktok-ads-manager/ad-account/ads.manage', action: 'ads.manage', kinds: ['ad-account'], needs: [managers],
      source: { document: '000', row: 'Step 5 · Manager' } },
    { id: 'tiktok-ads-manager/ad-account/settings.change', action: 'settings.change', kinds: ['ad-account'], needs: [admins],
      source: { document: '000', row: 'Step 5 · Admin' } },
    { id: 'tiktok-ads-manager/ad-account/user.invite', action: 'user.invite', kinds: ['ad-account'], needs: [admins],
      source: { document: '000', row: 'Step 5 · Admin' } },
    { id: 'tiktok-ads-manager/ad-account/user.change-level', action: 'user.change-level', kinds: ['ad-account'], needs: [admins],
      source: { document: '000', row: 'Step 5 · Admin' } },
    { id: 'tiktok-ads-manager/ad-account/user.remove', action: 'user.remove', kinds: ['ad-account'], needs: [admins],
      source: { document: '000', row: 'Step 5 · Admin' } },
  ],
}

/** A document that is sound, for tests that spoil one thing in it. */
export const mcc = { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC' }
export const fjord = { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord Sport' }
export const bc = {
  id: 'bc',
  system: 'tiktok-business-center',
  kind: 'business-center',
  name: 'Northlight BC',
}
export const ads = { id: 'ads', system: 'tiktok-business-center', kind: 'ad-account', name: 'Fjord TikTok' }
export const alone = { id: 'alone', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Kaffebar Vind' }
export const anna = { id: 'anna', name: 'Anna Berg', email: 'anna@northlight.example' }

export const agency = {
  format: 'keyholder-workspace',
  version: 1,
  name: 'Northlight',
  accounts: [mcc, fjord, bc, ads, alone],
  links: [{ parent: 'mcc', child: 'fjord' }] as unknown[],
  members: [anna] as unknown[],
  grants: [] as unknown[],
  invitations: [] as unknown[],
}

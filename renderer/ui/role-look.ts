/** The shape and colour of a role: shape says what it is about, colour repeats it. */
export type RoleLook =
  /** May do everything, or invite those who can. */
  | 'strong'
  /** Does the daily work. */
  | 'work'
  | 'money'
  /** Looks, and changes nothing. */
  | 'look'
  | 'mail'
  /** Works on one asset. */
  | 'asset'
  | 'unknown'

const looks: Readonly<Record<string, RoleLook>> = {
  admin: 'strong',
  'asset-admin': 'strong',
  standard: 'work',
  manager: 'work',
  'asset-operator': 'work',
  billing: 'money',
  'finance-manager': 'money',
  'finance-analyst': 'money',
  'read-only': 'look',
  viewer: 'look',
  'asset-analyst': 'look',
  'email-only': 'mail',
  'report-recipient': 'mail',
  assigned: 'asset',
}

/** How a role looks, on every platform that has one of this name. */
export function roleLook(role: string): RoleLook {
  return looks[role] ?? 'unknown'
}

/** Outlines in a field of 20 × 20, drawn so that one or two letters fit. */
export const rolePaths: Readonly<Record<RoleLook, string>> = {
  strong: 'M3.5 1.5h13a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2z',
  work: 'M10 1.2l7.6 4.4v8.8L10 18.8l-7.6-4.4V5.6z',
  money: 'M10 .9L19.1 10 10 19.1.9 10z',
  look: 'M10 1.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2z',
  mail: 'M3 3.6h14a1.6 1.6 0 0 1 1.6 1.6v9.6a1.6 1.6 0 0 1-1.6 1.6H3a1.6 1.6 0 0 1-1.6-1.6V5.2A1.6 1.6 0 0 1 3 3.6z',
  asset: 'M6 2h8l4.8 8-4.8 8H6L1.2 10z',
  unknown: 'M10 1.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2z',
}

/** How much it matters: access that should not be, before what may go wrong, before what is only untidy. */
export const severities = ['high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

/** What can be wrong with the access that people have, whatever change brought it about (docs/decisions/0061). */
export const findingKinds = [
  'left-with-access',
  'sole-admin',
  'owned-by-stranger',
  'duties-in-one-hand',
  'outside-domains',
  'second-admin-missing',
  'sole-admin-of-client',
  'more-than-needed',
  'group-default-admin',
  'waits-too-long',
  'invitation-ends',
  'access-never-reviewed',
  'duplicate-access',
  'two-addresses',
] as const
export type FindingKind = (typeof findingKinds)[number]

/**
 * A kind of finding as data. `source` says who asks for it: the platform's own words, or a decision of ours where
 * it is plain care. `mend` says who mends it: steps that a plan can hold, or people, by what the text advises.
 */
export interface FindingRule {
  readonly severity: Severity
  readonly source: string
  readonly mend: 'steps' | 'people'
  /** What the window opens for people to do it. */
  readonly opens?: 'invitation-of-admin' | 'offboarding' | 'review'
  /** The part of the settings without which nothing of the kind is found. */
  readonly needs?: 'domains' | 'teams' | 'duties'
}

const ourOwn = 'Keyholder, decision 0061'

export const findingRules: Readonly<Record<FindingKind, FindingRule>> = {
  'left-with-access': {
    severity: 'high',
    source: 'TikTok Ads Manager, shared access (document 000), regularly review permissions',
    mend: 'steps',
    opens: 'offboarding',
  },
  'sole-admin': {
    severity: 'high',
    source: 'Google Ads API, LAST_ADMIN_USER_OF_MANAGER; Keyholder, decision 0035',
    mend: 'people',
    opens: 'invitation-of-admin',
  },
  'owned-by-stranger': { severity: 'high', source: 'Google Ads Help 7456532', mend: 'steps' },
  'duties-in-one-hand': {
    severity: 'high',
    source: 'TikTok Business Center roles (document 002), finance roles are given apart',
    mend: 'steps',
    needs: 'duties',
  },
  'outside-domains': {
    severity: 'medium',
    source: 'Google Ads Help 12865295, allowed domains',
    mend: 'steps',
    needs: 'domains',
  },
  'second-admin-missing': {
    severity: 'medium',
    source: 'Google Ads Help 16891189, multi-party approval',
    mend: 'people',
    opens: 'invitation-of-admin',
  },
  'sole-admin-of-client': {
    severity: 'medium',
    source: 'Google Ads API, LAST_ADMIN_USER_OF_SERVING_CUSTOMER',
    mend: 'people',
    opens: 'invitation-of-admin',
  },
  'more-than-needed': { severity: 'medium', source: ourOwn, mend: 'steps', needs: 'teams' },
  'group-default-admin': {
    severity: 'medium',
    source: 'TikTok Business API, asset groups: the role that is left out is Admin',
    mend: 'steps',
  },
  'waits-too-long': { severity: 'low', source: ourOwn, mend: 'steps' },
  'invitation-ends': { severity: 'low', source: 'Google Ads API, AccessInvitationStatus', mend: 'steps' },
  'access-never-reviewed': {
    severity: 'low',
    source: 'TikTok Ads Manager, shared access (document 000), regularly review permissions',
    mend: 'people',
    opens: 'review',
  },
  'duplicate-access': { severity: 'low', source: 'Google Ads API, access model', mend: 'steps' },
  'two-addresses': { severity: 'low', source: ourOwn, mend: 'people' },
}

/**
 * The documents that rules come from; their titles stand in the translation file `documents`.
 * `address` is what a person types to find the page; `decision` rows are numbers in docs/decisions.
 */
export const documents = {
  '003': { language: 'sv', address: 'Google Ads Help · About access levels in your manager account' },
  '002': { language: 'ja', address: 'TikTok Business Help Center · Business Center roles' },
  '000': { language: 'en', address: 'How to Set Up Shared Access in TikTok Ads Manager' },
  'help-levels': { language: 'en', address: 'support.google.com/google-ads/answer/9978556' },
  'help-ownership': { language: 'en', address: 'support.google.com/google-ads/answer/7456532' },
  decision: { language: 'en', address: 'docs/decisions' },
} as const

export type DocumentId = keyof typeof documents

import type { System } from '../../../../shared/model/system.ts'

const tiktokPrefix = { 'tiktok-business-center': 'tiktok', 'tiktok-ads-manager': 'tiktok-ads' } as const

/** Keyholder's own id for the account of an external id: readable, and the same in every file. */
export function rowIdOf(system: System, externalId: string): string {
  return system === 'google-ads'
    ? `google-${externalId.replaceAll('-', '')}`
    : `${tiktokPrefix[system]}-${externalId}`
}

import type { System } from '../../../shared/model/system.ts'
import { googleInvitationDays } from '../../../shared/policy/limits.ts'

const day = 24 * 60 * 60 * 1000

/**
 * When an invitation of this platform ends that was sent at this moment. Google says 20 days
 * (AccessInvitationStatus.EXPIRED); TikTok names no number, so none is made up.
 */
export function termFrom(system: System, sentAt: string): { readonly expiresAt?: string } {
  if (system !== 'google-ads') return {}
  return { expiresAt: new Date(Date.parse(sentAt) + googleInvitationDays * day).toISOString() }
}

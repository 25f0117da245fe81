import type { System } from '../model/system.ts'
import { googleAds } from './google-ads.ts'
import type { Policy } from './policy.ts'
import { tiktokAdsManager } from './tiktok-ads-manager.ts'
import { tiktokBusinessCenter } from './tiktok-business-center.ts'

/** The rule book of each system. */
export const policies: Readonly<Record<System, Policy>> = {
  'google-ads': googleAds,
  'tiktok-business-center': tiktokBusinessCenter,
  'tiktok-ads-manager': tiktokAdsManager,
}

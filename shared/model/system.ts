/** The three platforms whose access Keyholder keeps. */
export const systems = ['google-ads', 'tiktok-business-center', 'tiktok-ads-manager'] as const

export type System = (typeof systems)[number]

/** How far back a chart begins; `all` with the first change. */
export const periods = ['all', 'year', 'quarter', 'month'] as const
export type Period = (typeof periods)[number]

const days: Readonly<Record<Exclude<Period, 'all'>, number>> = { year: 365, quarter: 91, month: 30 }

/** The moment at which a period that ends now begins: ISO 8601, UTC; undefined for the whole record. */
export function startOf(period: Period, now: Date): string | undefined {
  if (period === 'all') return undefined
  return new Date(now.getTime() - days[period] * 24 * 60 * 60 * 1000).toISOString()
}

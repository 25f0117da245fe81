import { daySchema } from '../../shared/model/member.ts'

/** When a day begins in the time zone of this machine, in milliseconds since 1970; undefined for what is no day. */
export function beginningOfDay(day: string): number | undefined {
  if (!daySchema.safeParse(day).success) return undefined
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date).getTime()
}

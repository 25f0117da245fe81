import { daySchema, momentSchema } from '../../../../shared/model/member.ts'

const yearFirst = /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?(?:[ T].*)?$/

/**
 * A day or a moment as the workspace keeps it, or null. Only dates that begin with their year: 03/04/2026
 * is another day in America than in Europe, and the list does not say which it means.
 */
export function dayOf(text: string): string | null {
  if (momentSchema.safeParse(text).success) return text
  const [, year, month, day] = yearFirst.exec(text) ?? []
  if (year === undefined) return null
  const plain = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return daySchema.safeParse(plain).success ? plain : null
}

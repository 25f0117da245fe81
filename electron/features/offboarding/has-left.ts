import type { Member } from '../../../shared/model/member.ts'

/** Whether the person's last day is this moment's (milliseconds since 1970, in UTC) or an earlier one. */
export function hasLeft({ leftOn }: Member, now: number): boolean {
  return leftOn !== undefined && leftOn <= new Date(now).toISOString().slice(0, 10)
}

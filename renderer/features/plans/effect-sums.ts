import type { AccessShift } from '../../../shared/contract/plans.ts'

/** What a plan does to one person. */
export interface PersonShift {
  readonly member: string
  readonly gained: number
  readonly lost: number
  readonly shifts: readonly AccessShift[]
}

export interface EffectSums {
  readonly people: readonly PersonShift[]
  readonly accounts: number
  /** There are more accounts than were named, so that `accounts` is the least that it can be. */
  readonly atLeast: boolean
}

/** Who gains and loses what, person by person, those with the most first. */
export function effectSums(shifts: readonly AccessShift[]): EffectSums {
  const byMember = new Map<string, AccessShift[]>()
  for (const shift of shifts) {
    const same = byMember.get(shift.member)
    if (same) same.push(shift)
    else byMember.set(shift.member, [shift])
  }
  const people = [...byMember].map(([member, list]) => ({
    member,
    gained: sum(list, 'gained'),
    lost: sum(list, 'lost'),
    shifts: list,
  }))
  return {
    people: people.toSorted((a, b) => b.gained + b.lost - (a.gained + a.lost)),
    ...accountsOf(shifts),
  }
}

/** Different accounts. Only the first of each shift are named: with more, no shift alone has fewer. */
function accountsOf(shifts: readonly AccessShift[]): Pick<EffectSums, 'accounts' | 'atLeast'> {
  const named = new Set(shifts.flatMap(({ gainedOn, lostOn }) => [...gainedOn, ...lostOn]))
  const atLeast = shifts.some((s) => s.gained > s.gainedOn.length || s.lost > s.lostOn.length)
  const most = Math.max(0, ...shifts.flatMap(({ gained, lost }) => [gained, lost]))
  return { accounts: Math.max(named.size, most), atLeast }
}

function sum(shifts: readonly AccessShift[], what: 'gained' | 'lost'): number {
  return shifts.reduce((total, shift) => total + shift[what], 0)
}

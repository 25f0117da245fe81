import type { GrantEffect } from '../../../shared/contract/grants.ts'
import type { AccessShift } from '../../../shared/contract/plans.ts'
import { systems } from '../../../shared/model/system.ts'
import { mirrorNow } from './mirror-now.ts'
import type { Voice } from './plan-text.ts'

/** One thing that somebody gains or loses. */
export interface EffectLine {
  readonly way: 'gains' | 'loses'
  readonly text: string
}

const mostLines = 4

/** Who would gain and lose what, in words: the first few, and how many more there are. */
export function effectLines(voice: Voice, effect: GrantEffect): readonly EffectLine[] {
  const lines = effect.shifts.flatMap((shift) => [
    ...(shift.gained > 0 ? [lineOf(voice, shift, 'gains', shift.gained, shift.gainedOn)] : []),
    ...(shift.lost > 0 ? [lineOf(voice, shift, 'loses', shift.lost, shift.lostOn)] : []),
  ])
  return lines.slice(0, mostLines)
}

/** What is said beside the lines: that there are more people, or that nothing changes for anybody. */
export function effectRest({ t }: Voice, effect: GrantEffect): string | null {
  if (effect.count === 0) return t('effect.nothing')
  const more = effect.count - Math.min(effect.shifts.length, mostLines)
  return more > 0 ? t('effect.more', { count: more }) : null
}

function lineOf(
  { t, words }: Voice,
  shift: AccessShift,
  way: EffectLine['way'],
  count: number,
  on: readonly string[],
): EffectLine {
  const { accountOf, memberOf } = mirrorNow()
  const system = systems.find((each) => each === shift.system)
  const names = {
    member: memberOf(shift.member)?.name ?? '',
    role: system ? words.role(system, shift.role) : shift.role,
    account: accountOf(on[0] ?? '')?.name ?? '',
  }
  const text =
    count === 1 ? t(`effect.${way}`, names) : t(`effect.${way}-below`, { ...names, count: count - 1 })
  return { way, text }
}

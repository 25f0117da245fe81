import { formatsOf } from '../../client/formats.ts'
import type { RolePlan } from './model/role-plan.ts'
import type { PlanText, Voice } from './plan-text.ts'
import { warningsOf } from './plan-text.ts'

/** What a fill would do, or did, in words. */
export function fillText(voice: Voice, plans: readonly RolePlan[], tooMany: number | null): PlanText {
  const { t, words } = voice
  const nothing = { more: [], warnings: [] }
  if (tooMany !== null) return { ...nothing, tone: 'refused', line: t('plan.too-many', { count: tooMany }) }
  if (plans.length === 0) return { ...nothing, tone: 'nothing', line: t('fill.nothing') }
  const sum = (of: (plan: RolePlan) => number): number => plans.reduce((total, plan) => total + of(plan), 0)
  const count = sum((plan) => plan.changes.length)
  const changing = plans.filter((plan) => plan.changes.length > 0)
  const { list } = formatsOf(voice.speaker.language)
  const roles = list(
    (changing.length > 0 ? changing : plans).map((plan) => words.role(plan.system, plan.role)),
  )
  const replaced = sum((plan) => plan.replaces.reduce((total, each) => total + each.count, 0))
  const had = sum((plan) => plan.nothing)
  const cannotHold = sum((plan) => plan.cannotHold)
  const forbidden = sum((plan) => plan.forbidden.length)
  const staging = plans.some((plan) => plan.staging)
  const more = [
    ...(replaced > 0 ? [t('fill.replaces', { count: replaced })] : []),
    ...(had > 0 ? [t('plan.have-it', { count: had })] : []),
    ...(cannotHold > 0 ? [t('plan.cannot-hold-some', { count: cannotHold })] : []),
    ...(forbidden > 0
      ? [t(staging ? 'plan.waiting-some' : 'plan.forbidden-some', { count: forbidden })]
      : []),
  ]
  if (count > 0) {
    return {
      tone: 'does',
      line: t('fill.gives', { roles, count }),
      more,
      warnings: plans.flatMap((plan) => warningsOf(voice, plan)).slice(0, 2),
    }
  }
  const refused = forbidden + cannotHold > 0
  return {
    ...nothing,
    tone: refused ? 'refused' : 'nothing',
    line: refused ? t('fill.refused', { roles }) : t('plan.all-have-it', { role: roles }),
    more,
  }
}

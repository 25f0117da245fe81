import type { TFunction } from 'i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { failureText } from '../../client/failure-text.ts'
import type { Words } from '../../client/words.ts'
import type { Speaker } from '../explain/speak.ts'
import { mirrorNow } from './mirror-now.ts'
import type { RolePlan } from './model/role-plan.ts'
import { refusalOf, refusalSentences } from './refusal-text.ts'

/** What an act would do, in words: a line that says it, and lines that qualify it. */
export interface PlanText {
  readonly tone: 'does' | 'nothing' | 'refused'
  readonly line: string
  readonly more: readonly string[]
}

/** What words are made from. */
export interface Voice {
  readonly t: TFunction<'grid'>
  readonly words: Words
  readonly speaker: Speaker
}

/** Puts a plan into words, for the label under the pointer, the role picker and the status line. */
export function planText(voice: Voice, plan: RolePlan): PlanText {
  const { t, words } = voice
  const role = words.role(plan.system, plan.role)
  if (plan.target.tooMany !== null) {
    return { tone: 'refused', line: t('plan.too-many', { count: plan.target.tooMany }), more: [] }
  }
  if (plan.target.placements.length === 1) return oneText(voice, plan, role)
  const more = [
    ...(plan.gives > 0 && plan.changes.length > plan.gives ? [t('plan.new', { count: plan.gives })] : []),
    ...plan.replaces.map(({ role: before, count }) =>
      t('plan.replaces-some', { count, role: words.role(plan.system, before) }),
    ),
    ...(plan.nothing > 0 ? [t('plan.have-it', { count: plan.nothing })] : []),
    ...(plan.cannotHold > 0 ? [t('plan.cannot-hold-some', { count: plan.cannotHold })] : []),
    ...(plan.forbidden.length > 0 ? [t('plan.forbidden-some', { count: plan.forbidden.length })] : []),
  ]
  if (plan.changes.length > 0) return { tone: 'does', line: manyLine(t, plan, role), more }
  const [why] = plan.forbidden
  if (why) return refused(voice, why, role)
  if (plan.nothing > 0) return { tone: 'nothing', line: t('plan.all-have-it', { role }), more: more.slice(1) }
  return { tone: 'refused', line: t('plan.none-can-hold', { role }), more: [] }
}

/** What an act did, in words. */
export function doneText({ t, words }: Voice, plan: RolePlan): string {
  const role = words.role(plan.system, plan.role)
  const { accounts, members, account, member } = named(plan)
  const count = plan.changes.length
  if (count === 1) return t('done.one', { role, account, member })
  if (accounts === 1) return t('done.people', { role, account, count })
  if (members === 1) return t('done.accounts', { role, member, count })
  return t('done.many', { role, count })
}

function refused({ t, speaker }: Voice, why: Failure, role: string): PlanText {
  const refusal = refusalOf(why)
  if (!refusal) return { tone: 'refused', line: failureText(t, why), more: [] }
  const { accountOf, memberOf } = mirrorNow()
  const member = memberOf(refusal.question.member)?.name ?? ''
  const account = accountOf(refusal.question.on)?.name ?? ''
  return {
    tone: 'refused',
    line: t('plan.may-not', { member, role, account }),
    more: refusalSentences(speaker, why),
  }
}

/** How many accounts and people a plan changes, and the first of each by name. */
function named(plan: RolePlan) {
  const { accountOf, memberOf } = mirrorNow()
  const accounts = new Set(plan.changes.map((placement) => placement.account))
  const members = new Set(plan.changes.map((placement) => placement.member))
  return {
    accounts: accounts.size,
    members: members.size,
    account: accountOf([...accounts][0] ?? '')?.name ?? '',
    member: memberOf([...members][0] ?? '')?.name ?? '',
  }
}

function manyLine(t: TFunction<'grid'>, plan: RolePlan, role: string): string {
  const { accounts, members, account, member } = named(plan)
  const count = plan.changes.length
  if (count === 1) return t('plan.give', { role, account, member })
  if (accounts === 1) return t('plan.give-people', { role, account, count: members })
  if (members === 1) return t('plan.give-accounts', { role, member, count: accounts })
  return t('plan.give-many', { role, count })
}

function oneText(voice: Voice, plan: RolePlan, role: string): PlanText {
  const { t, words } = voice
  const { accountOf, memberOf } = mirrorNow()
  const [placement] = plan.target.placements
  const [effect] = plan.effects
  const account = accountOf(placement?.account ?? '')
  const member = memberOf(placement?.member ?? '')
  if (!account || !member || !effect) return { tone: 'nothing', line: t('plan.nothing-chosen'), more: [] }
  const names = { role, account: account.name, member: member.name }
  const left = member.leftOn === undefined ? [] : [t('plan.left', names)]
  switch (effect.effect) {
    case 'gives':
      return { tone: 'does', line: t('plan.give', names), more: left }
    case 'replaces': {
      const before = t('plan.replaces', { role: words.role(plan.system, effect.role) })
      return { tone: 'does', line: t('plan.give', names), more: [before, ...left] }
    }
    case 'nothing':
      return { tone: 'nothing', line: t('plan.has-it', names), more: [] }
    case 'forbidden':
      return refused(voice, effect.why, role)
    case 'cannot-hold':
      return {
        tone: 'refused',
        line:
          effect.other === 'system'
            ? t('plan.other-system', { ...names, system: words.system(plan.system) })
            : t('plan.other-kind', { ...names, kind: words.kind(account.kind) }),
        more: [],
      }
  }
}

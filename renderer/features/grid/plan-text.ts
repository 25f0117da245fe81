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
  /** Limits of the platform that would be broken, and what cannot be done as things are. */
  readonly warnings: readonly string[]
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
    return { ...silent, tone: 'refused', line: t('plan.too-many', { count: plan.target.tooMany }) }
  }
  if (plan.target.placements.length === 1) return oneText(voice, plan, role)
  const more = [
    ...(plan.gives > 0 && plan.changes.length > plan.gives ? [t('plan.new', { count: plan.gives })] : []),
    ...plan.replaces.map(({ role: before, count }) =>
      t('plan.replaces-some', { count, role: words.role(plan.system, before) }),
    ),
    ...(plan.nothing > 0 ? [t('plan.have-it', { count: plan.nothing })] : []),
    ...(plan.cannotHold > 0 ? [t('plan.cannot-hold-some', { count: plan.cannotHold })] : []),
    ...(plan.forbidden.length > 0
      ? [t(plan.staging ? 'plan.waiting-some' : 'plan.forbidden-some', { count: plan.forbidden.length })]
      : []),
  ]
  if (plan.changes.length > 0) {
    return { tone: 'does', line: manyLine(t, plan, role), more, warnings: warningsOf(voice, plan) }
  }
  const [why] = plan.forbidden
  if (why) return refused(voice, why, role)
  if (plan.nothing > 0) {
    return { ...silent, tone: 'nothing', line: t('plan.all-have-it', { role }), more: more.slice(1) }
  }
  return { ...silent, tone: 'refused', line: t('plan.none-can-hold', { role }) }
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

const silent = { more: [], warnings: [] } as const

/** More than this nobody reads under a pointer. */
const mostWarnings = 2

/** The platform's limits that a plan would break: as many as one reads under a pointer. */
export function warningsOf(voice: Voice, plan: RolePlan): readonly string[] {
  const { t } = voice
  const limits = plan.findings.map(({ limit, details }) =>
    problemText(voice, { code: 'refused', message: `limit.${limit}`, details }),
  )
  const said = [...new Set(limits)]
  const more = said.length - mostWarnings
  return [...said.slice(0, mostWarnings), ...(more > 0 ? [t('plan.more-warnings', { count: more })] : [])]
}

function problemText({ t }: Voice, failure: Failure): string {
  const { accountOf, memberOf } = mirrorNow()
  return failureText(t, failure, (id) => accountOf(id)?.name ?? memberOf(id)?.name)
}

function refused(voice: Voice, why: Failure, role: string): PlanText {
  const { t, speaker } = voice
  const refusal = refusalOf(why)
  if (!refusal) return { ...silent, tone: 'refused', line: problemText(voice, why) }
  const { accountOf, memberOf } = mirrorNow()
  const member = memberOf(refusal.question.member)?.name ?? ''
  const account = accountOf(refusal.question.on)?.name ?? ''
  return {
    tone: 'refused',
    line: t('plan.may-not', { member, role, account }),
    more: refusalSentences(speaker, why),
    warnings: [],
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
  if (!account || !member || !effect) {
    return { ...silent, tone: 'nothing', line: t('plan.nothing-chosen') }
  }
  const names = { role, account: account.name, member: member.name }
  const left = member.leftOn === undefined ? [] : [t('plan.left', names)]
  switch (effect.effect) {
    case 'gives':
      return { tone: 'does', line: t('plan.give', names), more: left, warnings: warningsOf(voice, plan) }
    case 'replaces': {
      const before = t('plan.replaces', { role: words.role(plan.system, effect.role) })
      const more = [before, ...left]
      return { tone: 'does', line: t('plan.give', names), more, warnings: warningsOf(voice, plan) }
    }
    case 'nothing':
      return { ...silent, tone: 'nothing', line: t('plan.has-it', names) }
    case 'planned':
      return { ...silent, tone: 'nothing', line: t('plan.planned-already', names) }
    case 'forbidden': {
      const no = refused(voice, effect.why, role)
      if (!plan.staging) return no
      return {
        tone: 'does',
        line: t('plan.give', names),
        more: left,
        warnings: [no.line, t('plan.may-wait')],
      }
    }
    case 'cannot-hold':
      return {
        ...silent,
        tone: 'refused',
        line:
          effect.other === 'system'
            ? t('plan.other-system', { ...names, system: words.system(plan.system) })
            : t('plan.other-kind', { ...names, kind: words.kind(account.kind) }),
      }
  }
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { PlanSummary } from '../../../shared/contract/plans.ts'
import { formatsOf } from '../../client/formats.ts'
import { shownLanguage } from '../../client/language.ts'
import { mirrorNow } from '../../client/mirror.ts'
import type { Done } from '../../client/outcomes.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useWords } from '../../client/words.ts'
import { useCommandNames } from './command-names.ts'

/** What a command did, with the names of whom it was done to. */
export function useDoneText(done: Done): string {
  const { t } = useTranslation('app')
  const { t: tPlan } = useTranslation('plan')
  const { t: tReviews } = useTranslation('reviews')
  const plans = useAnswer('plans.list', done.command === 'plans.stage' ? {} : null)
  const names = useCommandNames()
  const words = useWords()
  const { memberOf, accountOf } = mirrorNow()
  switch (done.command) {
    case 'grants.give':
    case 'grants.remove': {
      const [grant] = done.input.grants
      const account = grant && accountOf(grant.account)
      const member = grant && memberOf(grant.member)
      const given = done.command === 'grants.give'
      if (!grant || !account || !member || done.input.grants.length > 1) {
        const count = done.input.grants.length
        return given ? t('did.give.many', { count }) : t('did.remove.many', { count })
      }
      const who = { member: member.name, role: words.role(account.system, grant.role), account: account.name }
      return given ? t('did.give.one', who) : t('did.remove.one', who)
    }
    case 'accounts.add':
    case 'members.add':
      return t(`did.${done.command}.one`, { name: done.input.name })
    case 'plans.stage':
      return stagedText(tPlan, done.input, plans.state === 'ready' ? plans.value : [])
    case 'reviews.decide':
      return tReviews(`said.${done.input.answer}`, { count: done.input.items.length })
    case 'links.decide':
      return t(`did.links.decide.${done.input.decision}`)
    case 'links.hide':
      return t(done.input.hidden ? 'did.links.hide.hidden' : 'did.links.hide.shown')
    case 'changes.undo':
    case 'changes.redo':
      return done.about === undefined
        ? names.did(done.command)
        : t(`did.${done.command}.what`, { what: names.act(done.about) })
    default:
      return names.did(done.command)
  }
}

function stagedText(
  t: TFunction<'plan'>,
  { plan, steps }: InputOf<'plans.stage'>,
  plans: readonly PlanSummary[],
): string {
  const name = plans.find(({ id }) => id === plan)?.name ?? t('window.staged.somewhere')
  const [step] = steps
  const emails = step?.command === 'invitations.send' ? step.input['emails'] : null
  return steps.length === 1 && Array.isArray(emails)
    ? t('window.staged.invitation', { name, email: formatsOf(shownLanguage()).list(emails.map(String)) })
    : t('window.staged', { name, count: steps.length })
}

import { useView } from '../../client/view.ts'
import { showQuestion } from '../ask/ask-state.ts'
import { actNow } from '../commands/acts.ts'
import { showReport } from '../report/report-draft.ts'
import { showReview } from '../reviews/show-review.ts'
import { giveFromTemplate } from '../onboarding/give-from-template.ts'
import { useFind } from './find-state.ts'
import { askedOf } from './asked.ts'
import type { AskedQuestion, AskKind } from './question.ts'
import { rememberPick } from './recent-picks.ts'
import type { Result } from './results.ts'

/** Goes to what was found, does the command, or answers the question. */
export function choose(result: Result): void {
  rememberPick(result)
  const { open } = useView.getState()
  switch (result.kind) {
    case 'account':
      return leave(() => open('accounts', { account: result.id }))
    case 'member':
      return leave(() => open('people', { member: result.id }))
    case 'plan':
      return leave(() => open('plans', { plan: result.plan.id }))
    case 'command':
      return leave(() => actNow(result.command)?.())
    case 'saved':
      return leave(() => showQuestion(result.saved.asked))
    case 'review':
      return leave(() => showReview(result.review.id))
    case 'report':
      return leave(() => showReport(result.report))
    case 'template':
      return leave(() => giveFromTemplate(result.template.id))
    case 'question':
      return goOn(result.question)
  }
}

/** Closes the finder first: what follows may want the focus, which goes back to where it was. */
export function leave(act: () => void): void {
  useFind.getState().close()
  setTimeout(act)
}

const onScreen: ReadonlySet<AskKind> = new Set([
  'has',
  'compare-members',
  'compare-accounts',
  'compare-change',
])

function goOn(question: AskedQuestion): void {
  const { open } = useView.getState()
  const { account, member } = question.fillings
  if (!question.isComplete) return useFind.setState({ text: question.text })
  // The account's page and the person's are the answer.
  if (question.ask === 'who-access' && account) return leave(() => open('accounts', { account: account.id }))
  if (question.ask === 'where-access' && member) return leave(() => open('people', { member: member.id }))
  // What is long, or has two sides, has a screen.
  const asked = askedOf(question)
  if (asked && onScreen.has(question.ask)) return leave(() => showQuestion(asked))
  return useFind.setState({ answer: question })
}

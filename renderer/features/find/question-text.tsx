import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from './question.ts'
import classes from './finder.module.css'
import type { Gap } from './template.ts'

/** A question in words; what is still to be said is left open. */
export function useQuestionText(): (question: AskedQuestion) => string {
  const { t } = useTranslation('find')
  return ({ ask, fillings }) => {
    const say = (gap: Gap) => fillings[gap]?.name ?? t(`gap.${gap}`)
    return t(`question.${ask}`, { action: say('action'), account: say('account'), member: say('member') })
  }
}

/** The same as a line of the list. */
export function QuestionText({ question }: { readonly question: AskedQuestion }) {
  const text = useQuestionText()
  return <span className={classes.wide}>{text(question)}</span>
}

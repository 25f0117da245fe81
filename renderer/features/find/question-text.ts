import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from './question.ts'
import { gaps } from './template.ts'
import type { Gap } from './template.ts'

/** A question in words; what is still to be said is left open. */
export function useQuestionText(): (question: AskedQuestion) => string {
  const { t } = useTranslation('find')
  return ({ ask, fillings }) => {
    const say = (gap: Gap) => fillings[gap]?.name ?? t(`gap.${gap}`)
    return t(`question.${ask}`, Object.fromEntries(gaps.map((gap) => [gap, say(gap)])) as Record<Gap, string>)
  }
}

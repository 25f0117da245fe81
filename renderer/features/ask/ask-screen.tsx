import { IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { Answer } from './answer.tsx'
import classes from './ask-screen.module.css'
import { useAsk } from './ask-state.ts'
import { askedOfDraft } from './draft.ts'
import { QuestionForm } from './question-form.tsx'
import { SaveQuestion } from './save-question.tsx'
import { SavedQuestions } from './saved-questions.tsx'
import { SentenceField } from './sentence-field.tsx'

/** Questions about who may do and who has what: typed or put together, answered, and kept. */
export function AskScreen() {
  const { t } = useTranslation('ask')
  const draft = useAsk((ask) => ask.draft)
  const asked = askedOfDraft(draft)
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')}>
        <SaveQuestion asked={asked} />
      </ScreenHead>
      <div className={classes.beside}>
        <div className={classes.main}>
          <div className={classes.question}>
            <SentenceField />
            <QuestionForm />
          </div>
          <section className={classes.answer} aria-label={t('answer')}>
            {asked ? (
              <Answer key={JSON.stringify(asked)} asked={asked} />
            ) : (
              <EmptyState icon={IconMessageQuestion} title={t('open')} text={t('open.text')} />
            )}
          </section>
        </div>
        <SavedQuestions />
      </div>
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconCheck, IconHelp } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportQuestion, ImportReading } from '../../../shared/contract/import.ts'
import { answersOf, firstAnswer, isAnswered } from './answers.ts'
import type { Answer } from './answers.ts'
import { useImport } from './import-state.ts'
import foot from '../../ui/foot.module.css'
import { MappingQuestion } from './mapping-question.tsx'
import classes from './questions.module.css'
import { answerQuestions } from './reading.ts'
import { RequestQuestion } from './request-question.tsx'

/** What somebody has to say about files, one file at a time; an answer can be changed as long as the import is open. */
export function Questions({ reading }: { readonly reading: ImportReading }) {
  const { t } = useTranslation('import-window')
  const asked = useImport((state) => state.asked)
  const answered = useImport((state) => state.answered)
  const questions = useMemo(() => [...asked.values()], [asked])
  const open = new Set(reading.questions.map(({ key }) => key))
  const drafts = useImport((state) => state.drafts)
  const touched = useImport((state) => state.touched)
  const asking = useImport((state) => state.asking)
  const question =
    questions.find(({ key }) => key === asking) ?? questions.find(({ key }) => open.has(key)) ?? questions[0]
  const answerOf = (each: ImportQuestion) => drafts.get(each.key) ?? firstAnswer(each)
  const draft = question && answerOf(question)
  const change = (answer: Answer) => {
    if (!question) return
    const { key } = question
    useImport.setState((state) => ({
      drafts: new Map(state.drafts).set(key, answer),
      touched: new Set([...state.touched, key]),
      asking: key,
    }))
  }
  const ready = questions.filter(
    (each) => (open.has(each.key) || touched.has(each.key)) && isAnswered(answerOf(each)),
  )
  return (
    <>
      <div className={classes.questions}>
        <ul className={classes.files} aria-label={t('questions')}>
          {questions.map((each) => (
            <li key={each.key}>
              <button
                type="button"
                className={classes.file}
                aria-current={each === question || undefined}
                onClick={() => useImport.setState({ asking: each.key })}
              >
                {isAnswered(answerOf(each)) ? (
                  <IconCheck size={14} stroke={2} role="img" aria-label={t('question.answered')} />
                ) : (
                  <IconHelp size={14} stroke={1.8} role="img" aria-label={t('question.open')} />
                )}
                <span className={classes.name}>{each.file}</span>
                <span className={classes.kind}>
                  {each.kind === 'mapping' && each.sheet !== null
                    ? t('question.sheet', { sheet: each.sheet })
                    : t(`question.${each.kind}`)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <section className={classes.question} aria-label={question?.file}>
          {question?.kind === 'request' && draft?.kind === 'request' ? (
            <RequestQuestion key={question.key} question={question} answer={draft} onChange={change} />
          ) : null}
          {question?.kind === 'mapping' && draft?.kind === 'mapping' ? (
            <MappingQuestion key={question.key} question={question} answer={draft} onChange={change} />
          ) : null}
        </section>
      </div>
      <footer className={foot.foot}>
        <p className={foot.says}>
          {open.size > 0
            ? t('questions.note', { count: open.size })
            : t('questions.done', { count: answered.size })}
        </p>
        <Button variant="default" onClick={() => useImport.setState({ step: 'differences' })}>
          {t('go.differences')}
        </Button>
        <Button
          disabled={ready.length === 0}
          onClick={() => void answerQuestions(answersOf(ready.map((each) => [each.key, answerOf(each)])))}
        >
          {t('questions.read', { count: ready.length })}
        </Button>
      </footer>
    </>
  )
}

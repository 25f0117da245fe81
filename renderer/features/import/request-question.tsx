import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportQuestion } from '../../../shared/contract/import.ts'
import type { Answer } from './answers.ts'
import classes from './questions.module.css'

interface RequestQuestionProps {
  readonly question: ImportQuestion & { readonly kind: 'request' }
  readonly answer: Answer & { readonly kind: 'request' }
  readonly onChange: (answer: Answer) => void
}

/** Which request a page of TikTok's API answers: its rows do not say whose they are. */
export function RequestQuestion({ question, answer, onChange }: RequestQuestionProps) {
  const { t } = useTranslation('import-window')
  const chosen = question.endpoints.find(({ endpoint }) => endpoint === answer.endpoint)
  const choose = (endpoint: string | null) => {
    const needs = question.endpoints.find((each) => each.endpoint === endpoint)?.needs ?? []
    onChange({ ...answer, endpoint, needs })
  }
  const tell = (name: string, value: string) =>
    onChange({ ...answer, params: { ...answer.params, [name]: value } })
  return (
    <>
      <header>
        <h3 className={classes.title}>{t('request.title')}</h3>
        <p className={classes.text}>{t('request.text')}</p>
      </header>
      <div className={classes.fields}>
        <Select
          label={t('request.endpoint')}
          placeholder={t('request.endpoint.choose')}
          data={question.endpoints.map(({ endpoint }) => endpoint)}
          value={answer.endpoint}
          description={
            question.said === null && question.guess !== null && question.guess === answer.endpoint
              ? t('request.guess')
              : undefined
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          onChange={choose}
        />
      </div>
      {chosen ? (
        <div className={classes.fields}>
          {chosen.needs.map((name) => (
            <TextInput
              key={name}
              label={name}
              withAsterisk
              required
              value={answer.params[name] ?? ''}
              onChange={(event) => tell(name, event.currentTarget.value)}
            />
          ))}
          {chosen.also.map((name) => (
            <TextInput
              key={name}
              label={t('request.also', { name })}
              value={answer.params[name] ?? ''}
              onChange={(event) => tell(name, event.currentTarget.value)}
            />
          ))}
        </div>
      ) : null}
      <p className={classes.facts}>
        <span>{t('request.rows', { count: question.rows })}</span>
        {question.fields.length > 0 ? <code>{question.fields.join(', ')}</code> : null}
        <span>{t('request.hint')}</span>
      </p>
    </>
  )
}

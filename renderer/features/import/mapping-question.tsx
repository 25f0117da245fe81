import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tableSubjects } from '../../../shared/import/table-fields.ts'
import { useWords } from '../../client/words.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import type { ListQuestion } from '../../../shared/contract/import.ts'
import type { Answer } from './answers.ts'
import { candidatesFor, gapsOf, kindsToChoose, needsAccount, systemsToChoose, withSystem } from './mapping.ts'
import type { MappingDraft } from './mapping.ts'
import { MappingPreview } from './mapping-preview.tsx'
import classes from './questions.module.css'
import { UnsureMark } from './unsure-mark.tsx'
import mapping from './mapping.module.css'

export interface MappingQuestionProps {
  readonly question: ListQuestion
  readonly answer: Answer & { readonly kind: 'mapping' }
  readonly onChange: (answer: Answer) => void
}

/** What the columns of a list mean, and what its words for roles are. Remembered for lists with the same columns. */
export function MappingQuestion({ question, answer, onChange }: MappingQuestionProps) {
  const { t } = useTranslation('import-window')
  const words = useWords()
  const problem = useProblemText()
  const { draft } = answer
  const change = (next: MappingDraft) => onChange({ kind: 'mapping', draft: next })
  const gaps = gapsOf(draft)
  const kinds = kindsToChoose(draft, question)
  // Everything else that is not sure is marked where it stands.
  const doubts = question.doubts.filter(({ about }) => about === 'subject')
  const named = candidatesFor(question.doubts, 'account')
  const missing = gaps.filter((gap) => gap === 'email' || gap === 'account-id')
  return (
    <>
      <header>
        <h3 className={classes.title}>{t('mapping.title')}</h3>
        <p className={classes.text}>{t('mapping.text')}</p>
      </header>
      <div className={classes.fields}>
        <Select
          label={t('mapping.about')}
          data={tableSubjects.map((value) => ({ value, label: t(`mapping.about.${value}`) }))}
          value={draft.about}
          allowDeselect={false}
          onChange={(about) => about && change({ ...draft, about })}
        />
        <Select
          label={t('mapping.system')}
          placeholder={t('mapping.choose')}
          data={systemsToChoose(question).map((value) => ({ value, label: words.system(value) }))}
          value={draft.system}
          error={gaps.includes('system') ? t('mapping.system.missing') : undefined}
          allowDeselect={false}
          onChange={(system) => system && change(withSystem(draft, system))}
        />
        {kinds.length > 1 && draft.system !== 'google-ads' ? (
          <Select
            label={t('mapping.kind')}
            placeholder={t('mapping.kind.unknown')}
            leftSection={
              candidatesFor(question.doubts, 'kind').length > 0 && draft.kind === null ? <UnsureMark /> : null
            }
            clearable
            data={kinds.map((value) => ({ value, label: words.kind(value) }))}
            value={draft.kind}
            onChange={(kind) => change({ ...draft, kind })}
          />
        ) : null}
        {needsAccount(draft) ? (
          <TextInput
            label={t('mapping.account')}
            placeholder={named.length > 0 ? named.join(', ') : t('mapping.account.example')}
            value={draft.account}
            error={gaps.includes('account') ? t('mapping.account.missing') : undefined}
            onChange={(event) => change({ ...draft, account: event.currentTarget.value })}
          />
        ) : null}
      </div>
      {doubts.length > 0 ? (
        <ul className={mapping.doubts} aria-label={t('mapping.doubts')}>
          {doubts.map(({ failure }, at) => (
            <li key={at}>{problem({ ...failure, details: {} })}</li>
          ))}
        </ul>
      ) : null}
      <MappingPreview question={question} draft={draft} onChange={change} />
      <p className={mapping.gaps} role="status">
        {missing.map((gap) => t(`mapping.gap.${gap}`)).join(' ')}
      </p>
    </>
  )
}

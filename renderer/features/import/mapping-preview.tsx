import { Select } from '@mantine/core'
import { IconArrowRight, IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { unknownRole } from '../../../shared/model/grant.ts'
import { useWords } from '../../client/words.ts'
import classes from './mapping.module.css'
import { columnMeanings, roleColumns, roleOfWord, rolesToChoose, withColumn, wordsIn } from './mapping.ts'
import type { MappingDraft } from './mapping.ts'
import type { MappingQuestionProps } from './mapping-question.tsx'

interface MappingPreviewProps {
  readonly question: MappingQuestionProps['question']
  readonly draft: MappingDraft
  readonly onChange: (draft: MappingDraft) => void
}

/** The first rows as they were read: above each column what it means, below them what the words for roles are. */
export function MappingPreview({ question, draft, onChange }: MappingPreviewProps) {
  const { t } = useTranslation('import-window')
  const doubted = new Set(question.doubts.map(({ details }) => details['column']))
  const read = [
    question.encoding,
    question.delimiter === null ? null : t('mapping.delimiter', { sign: nameOfSign(question.delimiter) }),
    t('mapping.rows', { count: question.rows }),
  ]
  return (
    <section className={classes.preview} aria-label={t('mapping.preview')}>
      <p className={classes.read}>{read.filter((part) => part !== null).join(' · ')}</p>
      {/* What scrolls must be reachable to be scrolled with keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('mapping.first-rows')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {question.columns.map((column) => (
                <td key={column} data-taken={draft.columns[column] !== undefined || undefined}>
                  <Select
                    size="xs"
                    aria-label={t('mapping.means', { column })}
                    data={[
                      { value: 'nothing', label: t('mapping.nothing') },
                      ...columnMeanings.map((value) => ({ value, label: t(`meaning.${value}`) })),
                    ]}
                    value={draft.columns[column] ?? 'nothing'}
                    leftSection={
                      doubted.has(column) ? (
                        <IconHelp size={14} stroke={1.8} role="img" aria-label={t('mapping.unsure')} />
                      ) : null
                    }
                    leftSectionWidth={doubted.has(column) ? 26 : 0}
                    data-unsure={doubted.has(column) || undefined}
                    comboboxProps={{ width: 220, position: 'bottom-start' }}
                    allowDeselect={false}
                    onChange={(value) =>
                      onChange(withColumn(draft, column, value === 'nothing' ? null : value))
                    }
                  />
                </td>
              ))}
            </tr>
            <tr>
              {question.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {question.sample.map((row, at) => (
              <tr key={at}>
                {question.columns.map((column, place) => (
                  <td key={column} data-taken={draft.columns[column] !== undefined || undefined}>
                    {row[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RoleWords question={question} draft={draft} onChange={onChange} />
    </section>
  )
}

function RoleWords({ question, draft, onChange }: MappingPreviewProps) {
  const { t } = useTranslation('import-window')
  const words = useWords()
  const { system } = draft
  const columns = roleColumns(draft)
  if (system === null || columns.length === 0) return null
  const asked = question.doubts.flatMap(({ details }) =>
    typeof details['word'] === 'string' ? [details['word']] : [],
  )
  const there = wordsIn(question.columns, columns, question.sample)
  const found = [...new Set([...asked, ...there, ...Object.keys(draft.roles)])]
  return (
    <div className={classes.roles}>
      <h4 className={classes.heading}>{t('mapping.roles')}</h4>
      <ul className={classes.words}>
        {found.map((word) => {
          const role = roleOfWord(draft, word)
          return (
            <li key={word} className={classes.word}>
              <span className={classes.said} title={word}>
                {word}
              </span>
              <IconArrowRight size={13} stroke={1.8} aria-hidden />
              <Select
                size="xs"
                aria-label={t('mapping.role-of', { word })}
                placeholder={t('mapping.role.by-list')}
                data={rolesToChoose(draft).map((value) => ({
                  value,
                  label: value === unknownRole ? t('mapping.role.unknown') : words.role(system, value),
                }))}
                value={role}
                leftSection={
                  asked.includes(word) && draft.roles[word] === undefined ? (
                    <IconHelp size={14} stroke={1.8} role="img" aria-label={t('mapping.unsure')} />
                  ) : null
                }
                allowDeselect={false}
                onChange={(value) =>
                  value !== null && onChange({ ...draft, roles: { ...draft.roles, [word]: value } })
                }
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A tab cannot be seen. */
function nameOfSign(delimiter: string): string {
  return delimiter === '\t' ? '⇥' : delimiter
}

import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tableFields } from '../../../shared/import/table-fields.ts'
import classes from './mapping.module.css'
import { FileApart } from './file-apart.tsx'
import { withColumn } from './mapping.ts'
import type { ListQuestion } from '../../../shared/contract/import.ts'
import type { MappingDraft } from './mapping.ts'
import { RoleWords } from './role-words.tsx'
import { UnsureMark } from './unsure-mark.tsx'

export interface MappingPartProps {
  readonly question: ListQuestion
  readonly draft: MappingDraft
  readonly onChange: (draft: MappingDraft) => void
}

/** The first rows as they were read: above each column what it means, below them what the words for roles are. */
export function MappingPreview({ question, draft, onChange }: MappingPartProps) {
  const { t } = useTranslation('import-window')
  const { columns, sample } = question
  const unsure = new Set(
    question.doubts.flatMap(({ about, subject }) => (about === 'column' ? (subject ?? []) : [])),
  )
  const isTaken = (column: string) => draft.columns[column] !== undefined || undefined
  return (
    <section className={classes.preview} aria-label={t('mapping.preview')}>
      <FileApart question={question} draft={draft} />
      {/* What scrolls must be reachable to be scrolled with keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('mapping.first-rows')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <td key={name}>
                  <Select
                    size="xs"
                    aria-label={t('mapping.means', { column: name })}
                    data={[
                      { value: 'nothing', label: t('mapping.nothing') },
                      ...tableFields.map((value) => ({ value, label: t(`meaning.${value}`) })),
                    ]}
                    value={draft.columns[name] ?? 'nothing'}
                    leftSection={unsure.has(name) ? <UnsureMark /> : null}
                    leftSectionWidth={unsure.has(name) ? 28 : 0}
                    comboboxProps={{ width: 220, position: 'bottom-start' }}
                    allowDeselect={false}
                    onChange={(value) =>
                      onChange(withColumn(draft, name, value === 'nothing' ? null : value))
                    }
                  />
                </td>
              ))}
            </tr>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, rowsShown).map((row, at) => (
              <tr key={at}>
                {columns.map(({ name }, place) => (
                  <td key={name} data-taken={isTaken(name)}>
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

/** Enough to see what a column is about. */
const rowsShown = 8

import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { delimiters } from '../../../shared/import/told-of-file.ts'
import type { Delimiter, Encoding, ToldOfFile } from '../../../shared/import/told-of-file.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ListQuestion } from '../../../shared/contract/import.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { takeApart } from './lists.ts'
import type { MappingDraft } from './mapping.ts'
import classes from './mapping.module.css'
import { delimiterNames, encodingNames } from './use-told-of-file.ts'

/** A byte order mark needs nobody to tell it. */
const told = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
] as const satisfies readonly Encoding[]

interface FileApartProps {
  readonly question: ListQuestion
  readonly draft: MappingDraft
}

/** How the file was taken apart: what was found, or what a person says because that is wrong. */
export function FileApart({ question, draft }: FileApartProps) {
  const { t } = useTranslation('import-window')
  const problem = useProblemText()
  const [failure, setFailure] = useState<Failure | null>(null)
  const { sheet, encoding, delimiter, headerLine, lines, rows, file } = { ...question, file: draft.file }
  const tell = async (next: ToldOfFile) => setFailure(await takeApart(question, draft, next))
  const headers = lines.map(({ line, text }) => ({
    value: String(line),
    label: t('apart.header.line', { line, text }),
  }))
  return (
    <div className={classes.apart} role="group" aria-label={t('apart')}>
      {encoding === null ? null : (
        <Select
          {...small}
          aria-label={t('apart.encoding')}
          data={[
            { value: found, label: foundOr(file.encoding, encodingNames[encoding]) },
            ...told.map((value) => ({ value, label: encodingNames[value] })),
          ]}
          value={file.encoding ?? found}
          w={180}
          onChange={(value) => {
            const { encoding: _, ...others } = file
            void tell(value === found || value === null ? others : { ...others, encoding: value })
          }}
        />
      )}
      {sheet === null ? (
        <Select
          {...small}
          aria-label={t('apart.delimiter')}
          data={[
            {
              value: found,
              label: foundOr(
                file.delimiter,
                delimiter === null ? t('apart.delimiter.none') : nameOf(delimiter),
              ),
            },
            ...delimiters.map((value) => ({ value, label: nameOf(value) })),
          ]}
          value={file.delimiter ?? found}
          w={180}
          onChange={(value) => {
            const { delimiter: _, ...others } = file
            void tell(value === found || value === null ? others : { ...others, delimiter: value })
          }}
        />
      ) : null}
      <Select
        {...small}
        aria-label={t('apart.header')}
        data={[
          {
            value: found,
            label: foundOr(
              file.headerLine,
              headerLine === null ? t('mapping.no-header') : t('mapping.header', { line: headerLine }),
            ),
          },
          ...headers,
          { value: none, label: t('apart.header.none') },
        ]}
        value={
          file.headerLine === undefined ? found : file.headerLine === null ? none : String(file.headerLine)
        }
        w={232}
        comboboxProps={{ width: 420, position: 'bottom-start' }}
        onChange={(value) => {
          const { headerLine: _, ...others } = file
          if (value === found || value === null) void tell(others)
          else void tell({ ...others, headerLine: value === none ? null : Number(value) })
        }}
      />
      <span className={classes.read}>
        {[sheet === null ? null : t('mapping.sheet', { name: sheet }), t('mapping.rows', { count: rows })]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <p className={classes.gaps} role="status">
        {failure ? problem(failure) : ''}
      </p>
    </div>
  )

  function nameOf(sign: Delimiter): string {
    return t(`apart.delimiter.${delimiterNames[sign]}`)
  }

  /** What was found, unless something else was told: then what would be looked for. */
  function foundOr(said: unknown, name: string): string {
    return said === undefined ? t('apart.found', { name }) : t('apart.guess')
  }
}

const found = 'found'
const none = 'none'
const small = { size: 'xs', allowDeselect: false } as const

import { useTranslation } from 'react-i18next'
import type { ReportPreview } from '../../../shared/contract/reports.ts'
import { useFormats } from '../../client/formats.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { languageOf, useReport } from './report-draft.ts'
import classes from './reports.module.css'

/** The first rows as they will stand in the file. */
export function Preview() {
  const failure = useFailureText()
  const definition = useReport((draft) => draft.definition)
  const answer = useAnswer('reports.preview', { definition, language: languageOf(definition) })
  if (answer.state === 'loading') return <ScreenSkeleton />
  if (answer.state === 'failed') return <EmptyState title={failure(answer.failure)} />
  return <PreviewPage preview={answer.value} language={languageOf(definition)} />
}

function PreviewPage({ preview, language }: { readonly preview: ReportPreview; readonly language: string }) {
  const { t } = useTranslation('reports')
  const { number, bytes } = useFormats()
  const { title, about, sections, rows, isExact } = preview
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <header className={classes.title} lang={language}>
        <h2>{title}</h2>
        {about.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </header>
      <p className={classes.total} role="status">
        {t(isExact ? 'rows' : 'rows.about', {
          count: rows,
          number: number(rows),
          size: bytes(preview.bytes),
        })}
      </p>
      <div
        className={classes.scroll}
        role="group"
        aria-label={t('preview.rows')}
        // It scrolls both ways, so the keyboard has to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        lang={language}
      >
        {sections.map((section) => (
          <SectionTable key={section.id} section={section} titled={sections.length > 1} />
        ))}
      </div>
    </section>
  )
}

function SectionTable({
  section: { title, columns, rows },
  titled,
}: {
  readonly section: ReportPreview['sections'][number]
  readonly titled: boolean
}) {
  const { t } = useTranslation('reports')
  return (
    <>
      {titled ? <h3 className={classes.section}>{title}</h3> : null}
      {rows.length === 0 ? (
        <p className={classes.none}>{t('nothing')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" data-number={column.isNumber || undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row, place) => {
              const isFirst = row.group !== null && row.group !== rows[place - 1]?.group
              const line = (
                <tr key={place}>
                  {row.cells.map((cell, at) => (
                    <td key={columns[at]!.id} data-number={columns[at]!.isNumber || undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              )
              return isFirst
                ? [
                    <tr key={`group ${place}`}>
                      <th colSpan={columns.length} scope="rowgroup">
                        {row.group}
                      </th>
                    </tr>,
                    line,
                  ]
                : [line]
            })}
          </tbody>
        </table>
      )}
    </>
  )
}

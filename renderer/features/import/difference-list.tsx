import { useCallback, useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportLine } from '../../../shared/contract/import.ts'
import type { AccessTable } from '../../../shared/model/row.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import { countChosen, isChosen, withLine } from './choice.ts'
import type { Numbers } from './choice.ts'
import { choose, chooseShown } from './choosing.ts'
import { DifferenceRow } from './difference-row.tsx'
import type { OpenedLine } from './differences.tsx'
import classes from './differences.module.css'
import { useImport } from './import-state.ts'
import { askedFilter, shownBuckets } from './line-filter.ts'
import type { LineFilter } from './line-filter.ts'
import type { LinePages } from './line-pages.ts'
import window from './import-window.module.css'
import { keyOfListed, listedLines } from './listed-lines.ts'
import type { Listed } from './listed-lines.ts'

export interface DifferenceListProps {
  readonly pages: LinePages
  readonly totals: Readonly<Record<AccessTable, number>>
  readonly filter: LineFilter
  readonly numbers: Numbers
  readonly reading: number
  readonly session: string
  readonly opened: OpenedLine | null
  readonly onOpen: (line: OpenedLine | null) => void
}

const rowHeight = 34

/** The differences under the heads of their kinds. Ctrl+A chooses all that are shown. */
export function DifferenceList(props: DifferenceListProps) {
  const { pages, totals, filter, reading, session, opened, onOpen } = props
  const { t } = useTranslation('import-window')
  const choice = useImport((state) => state.choice)
  const lines = useMemo(() => listedLines(totals), [totals])
  const take = useCallback(
    (line: ImportLine, chosen: boolean) => choose(reading, (before) => withLine(before, line, chosen)),
    [reading],
  )
  const press = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void chooseShown({ session, reading, buckets: shownBuckets(filter), filter: askedFilter(filter) }, true)
  }
  return (
    // The rows take the focus; this hears the keys that are for all of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={window.main} onKeyDown={press}>
      <HeadedRows
        label={t('lines')}
        lines={lines}
        height={rowHeight}
        isRow={isRow}
        keyOf={keyOfListed}
        renderHead={(line) => (line.kind === 'head' ? <Head {...props} table={line.table} /> : null)}
        renderRow={(line, place) => {
          if (line.kind === 'head') return null
          const found = pages.lineAt(line.table, line.at)
          return (
            <DifferenceRow
              key={keyOfListed(line)}
              pages={pages}
              table={line.table}
              nth={line.at}
              line={found}
              chosen={found !== undefined && isChosen(choice, found)}
              opened={opened !== null && opened.table === line.table && opened.nth === line.at}
              onChoose={take}
              onOpen={onOpen}
              {...place}
            />
          )
        }}
      />
    </div>
  )
}

function Head(props: DifferenceListProps & { readonly table: AccessTable }) {
  const { table, totals, filter, numbers, reading, session } = props
  const { t, i18n } = useTranslation('import-window')
  const choice = useImport((state) => state.choice)
  const ofTable = { ...filter, table }
  const buckets = shownBuckets(ofTable)
  const there = buckets.reduce((sum, bucket) => sum + numbers(bucket), 0)
  const chosen = countChosen(choice, buckets, numbers)
  return (
    <span className={classes.head}>
      {there === 0 ? null : (
        <input
          type="checkbox"
          aria-label={t('all.of', { what: t(`table.${table}`) })}
          checked={chosen === there}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < there
          }}
          onChange={(event) =>
            void chooseShown(
              { session, reading, buckets, filter: askedFilter(ofTable) },
              event.currentTarget.checked,
            )
          }
        />
      )}
      {t(`table.${table}`)}
      <span className={classes.total}>{totals[table].toLocaleString(i18n.language)}</span>
    </span>
  )
}

function isRow(line: Listed): boolean {
  return line.kind === 'row'
}

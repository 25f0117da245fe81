import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '../../../shared/contract/import.ts'
import { differences } from '../../../shared/contract/import.ts'
import { FilterToggle } from '../../ui/filter-toggle.tsx'
import { FilterField } from '../account/filter-field.tsx'
import { ChooseAll } from './choose-all.tsx'
import type { Numbers } from './choice.ts'
import classes from './differences.module.css'
import { countInTable, countOf } from './line-filter.ts'
import type { LineFilter } from './line-filter.ts'
import { shownTables } from './line-pages.ts'

export interface DifferenceFilterProps {
  readonly filter: LineFilter
  readonly counts: ImportCounts
  readonly refused: ImportCounts
  readonly numbers: Numbers
  readonly session: string
  readonly reading: number
  readonly onFilter: (filter: LineFilter) => void
}

/** How many lines have each mark and are of each kind; pressing a number shows only those. */
export function DifferenceFilter(props: DifferenceFilterProps) {
  const { filter, counts, refused, onFilter } = props
  const { t, i18n } = useTranslation('import-window')
  const number = (count: number) => count.toLocaleString(i18n.language)
  const refusedCount = differences.reduce((sum, what) => sum + countOf(refused, what, filter.table), 0)
  const marks = [
    ...differences.map((mark) => ({ mark, count: countOf(counts, mark, filter.table) })),
    { mark: 'refused' as const, count: refusedCount },
  ].filter(({ mark, count }) => count > 0 || mark === filter.mark)
  const tables = shownTables.filter((table) => countInTable({ counts, refused }, table, filter.mark) > 0)
  return (
    <>
      <div className={classes.filters} role="group" aria-label={t('filter.marks')}>
        {marks.map(({ mark, count }) => (
          <FilterToggle
            key={mark}
            isOn={mark === filter.mark}
            onToggle={() => onFilter({ ...filter, mark: mark === filter.mark ? null : mark })}
            count={number(count)}
          >
            {t(`filter.${mark}`)}
          </FilterToggle>
        ))}
        <span className={classes.space} />
        <div className={classes.find}>
          <FilterField
            label={t('filter.text')}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
          />
        </div>
      </div>
      <div className={classes.all}>
        <ChooseAll {...props} />
        {tables.length > 1 || filter.table !== null ? (
          <div className={classes.kinds} role="group" aria-label={t('filter.kinds')}>
            {tables.map((table) => (
              <FilterToggle
                key={table}
                isOn={table === filter.table}
                onToggle={() => onFilter({ ...filter, table: table === filter.table ? null : table })}
              >
                {t(`table.${table}`)}
                <span className={classes.total}>
                  {number(countInTable({ counts, refused }, table, filter.mark))}
                </span>
              </FilterToggle>
            ))}
          </div>
        ) : null}
      </div>
    </>
  )
}

import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ColumnId } from '../../../shared/model/report.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { chosenColumns, offeredColumns, useReport } from './report-draft.ts'
import classes from './reports.module.css'

/** Which columns the report has, from left to right. */
export function ColumnsField() {
  const { t } = useTranslation('reports')
  const { t: word } = useTranslation('report')
  const definition = useReport((draft) => draft.definition)
  const change = useReport((draft) => draft.change)
  const chosen = chosenColumns(definition)
  const move = (column: ColumnId, by: number) => {
    const place = chosen.indexOf(column)
    const columns = chosen.toSpliced(place, 1).toSpliced(place + by, 0, column)
    change({ columns: [...columns] })
  }
  const toggle = (column: ColumnId, isOn: boolean) => {
    const columns = isOn ? [...chosen, column] : chosen.filter((each) => each !== column)
    // A report without columns is none.
    if (columns.length > 0) change({ columns: [...columns] })
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('columns')}</legend>
      <ul className={classes.columns}>
        {offeredColumns(definition).map((column) => {
          const place = chosen.indexOf(column)
          const name = word(`column.${column}`)
          return (
            <li key={column}>
              <Checkbox
                size="xs"
                label={name}
                checked={place !== -1}
                onChange={(event) => toggle(column, event.currentTarget.checked)}
              />
              {place === -1 ? null : (
                <span className={classes.move}>
                  <IconButton
                    label={t('columns.earlier', { name })}
                    disabled={place === 0}
                    onClick={() => move(column, -1)}
                  >
                    <IconArrowUp size={13} stroke={1.8} />
                  </IconButton>
                  <IconButton
                    label={t('columns.later', { name })}
                    disabled={place === chosen.length - 1}
                    onClick={() => move(column, 1)}
                  >
                    <IconArrowDown size={13} stroke={1.8} />
                  </IconButton>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

import { useTranslation } from 'react-i18next'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { ColumnsField } from './columns-field.tsx'
import { FiltersField } from './filters-field.tsx'
import { LayoutField } from './layout-field.tsx'
import { MakeBar } from './make-bar.tsx'
import { ReportList } from './report-list.tsx'
import { Preview } from './report-preview.tsx'
import classes from './reports.module.css'

/** What there is to report, what of it and how, and the first rows of what comes out. */
export function ReportsScreen() {
  const { t } = useTranslation('reports')
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')} />
      <div className={classes.beside}>
        <ReportList />
        <div className={classes.fields}>
          <LayoutField />
          <FiltersField />
          <ColumnsField />
        </div>
        <div className={classes.page}>
          <Preview />
          <MakeBar />
        </div>
      </div>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import classes from './skeletons.module.css'

const widths = [62, 48, 71, 55, 40, 66, 52, 44, 60, 38]

/** Lines in the place of rows that are on their way. */
export function RowsSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div className={classes.rows} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row}>
          <span className={classes.dot} />
          <span className={classes.line} style={{ width: `${widths[row % widths.length] ?? 50}%` }} />
        </div>
      ))}
    </div>
  )
}

/** A whole screen that is on its way. */
export function ScreenSkeleton() {
  const { t } = useTranslation('app')
  return (
    <div className={classes.screen} role="status" aria-label={t('loading')}>
      <span className={classes.title} />
      <RowsSkeleton rows={10} />
    </div>
  )
}

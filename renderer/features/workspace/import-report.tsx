import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../shared/contract/import.ts'
import { WarningList } from '../../ui/warning-list.tsx'
import classes from './form.module.css'

/** What an import did, row by row counted, and what it could not take over. */
export function ImportReport({
  result,
  onDone,
}: {
  readonly result: ImportResult
  readonly onDone: () => void
}) {
  const { t } = useTranslation('workspace')
  return (
    <div className={classes.form}>
      <dl className={classes.counts}>
        {(['added', 'changed', 'unchanged'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`imported.${what}`)}</dt>
            <dd>{result[what].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {result.warnings.length > 0 ? (
        <>
          <p className={classes.note}>{t('imported.warnings', { count: result.warnings.length })}</p>
          <WarningList warnings={result.warnings} />
        </>
      ) : null}
      <div className={classes.acts}>
        <Button onClick={onDone}>{t('imported.done')}</Button>
      </div>
    </div>
  )
}

import { Button, Progress } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../client/use-failure-text.ts'
import { cancelMaking, make, useMaking } from './making.ts'
import { useReport } from './report-draft.ts'
import classes from './reports.module.css'
import { SaveReport } from './save-report.tsx'

/** Makes the file, says how far it is, and keeps the definition. */
export function MakeBar() {
  const { t } = useTranslation('reports')
  const failureText = useFailureText()
  const definition = useReport((draft) => draft.definition)
  const { work, progress, failure } = useMaking()
  const part = progress && progress.of > 0 ? (progress.done / progress.of) * 100 : 0
  return (
    <footer className={classes.bar}>
      {failure ? (
        <p className={classes.failure} role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {work === null ? (
        <>
          <SaveReport />
          <Button leftSection={<IconDownload size={15} stroke={1.6} />} onClick={() => void make(definition)}>
            {t('make')}
          </Button>
        </>
      ) : (
        <>
          <Progress className={classes.progress ?? ''} value={part} animated aria-label={t('progress')} />
          <Button variant="default" onClick={cancelMaking}>
            {t('cancel')}
          </Button>
        </>
      )}
    </footer>
  )
}

import { FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { reportKinds } from '../../../shared/model/report.ts'
import { call } from '../../client/client.ts'
import { uploadFile } from '../../client/files.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useMaking } from './making.ts'
import { useReport } from './report-draft.ts'
import classes from './reports.module.css'

/** What there is to report: the kinds, and those that are kept. */
export function ReportList() {
  const { t } = useTranslation('reports')
  const { t: word } = useTranslation('report')
  const kind = useReport(({ definition }) => definition.kind)
  const saved = useReport((draft) => draft.saved)
  const begin = useReport((draft) => draft.begin)
  const show = useReport((draft) => draft.show)
  const answer = useAnswer('reports.list', {})
  const kept = answer.state === 'ready' ? answer.value : []
  return (
    <nav className={classes.list} aria-label={t('list')}>
      <h2 className={classes.heading}>{t('kinds')}</h2>
      {reportKinds.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.entry}
          aria-current={saved === null && kind === each ? 'true' : undefined}
          onClick={() => begin(each)}
        >
          {word(`kind.${each}`)}
        </button>
      ))}
      <h2 className={classes.heading}>{t('saved')}</h2>
      {kept.map((each) => (
        <button
          key={each.id}
          type="button"
          className={classes.entry}
          aria-current={saved?.id === each.id ? 'true' : undefined}
          onClick={() => show(each)}
        >
          {each.name}
        </button>
      ))}
      {kept.length === 0 ? <p className={classes.none}>{t('saved.none')}</p> : null}
      <FileButton accept=".json" onChange={(file) => void readShared(file)}>
        {(props) => (
          <button {...props} type="button" className={classes.quiet}>
            <IconFileImport size={15} stroke={1.6} aria-hidden />
            {t('read-shared')}
          </button>
        )}
      </FileButton>
    </nav>
  )
}

/** Shows the definition of a colleague; it is kept when it is saved. */
async function readShared(file: File | null): Promise<void> {
  if (!file) return
  const sent = await uploadFile(file)
  const read = sent.ok ? await call('reports.read-shared', { upload: sent.value }) : sent
  if (read.ok) useReport.setState({ definition: read.value.definition, saved: { id: '', ...read.value } })
  useMaking.setState({ failure: read.ok ? null : read.error })
}

import { Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportCounts, ImportReading } from '../../../shared/contract/import.ts'
import { Differences } from './differences.tsx'
import { EmptyImport } from './empty-import.tsx'
import { FilesRead } from './files-read.tsx'
import { ImportStopped } from './import-stopped.tsx'
import { importSteps, useImport } from './import-state.ts'
import type { ImportStep } from './import-state.ts'
import classes from './import-window.module.css'
import { QueryKit } from './query-kit.tsx'
import { Questions } from './questions.tsx'
import { RememberedLists } from './remembered-lists.tsx'
import { ReadingProgress } from './reading-progress.tsx'

/** Files become differences from the workspace, and some or all of those are taken over. */
export function ImportWindow() {
  const stage = useImport((state) => state.stage)
  const aside = useImport((state) => state.aside)
  if (aside === 'kit') return <QueryKit />
  if (aside === 'remembered') return <RememberedLists />
  switch (stage.kind) {
    case 'empty':
      return <EmptyImport />
    case 'sending':
    case 'reading':
      return <ReadingProgress stage={stage} />
    case 'canceled':
    case 'failed':
      return <ImportStopped failure={stage.kind === 'failed' ? stage.failure : null} />
    case 'read':
      return <Steps reading={stage.reading} />
  }
}

function Steps({ reading }: { readonly reading: ImportReading }) {
  const { t, i18n } = useTranslation('import-window')
  const step = useImport((state) => state.step)
  const unsent = useImport((state) => state.unsent)
  const asked = useImport((state) => state.asked)
  const counts = useImport((state) => state.counts)
  const count: Readonly<Record<ImportStep, number>> = {
    files: reading.files.length,
    questions: asked.size,
    differences: differencesIn(counts ?? reading.counts),
  }
  const urgent: Readonly<Record<ImportStep, number>> = {
    files: reading.problemCount + unsent.length,
    questions: reading.questions.length,
    differences: reading.refused,
  }
  const shown = importSteps.filter((each) => each !== 'questions' || asked.size > 0)
  return (
    <Tabs
      value={step}
      keepMounted={false}
      onChange={(next) => useImport.setState({ step: (next ?? 'files') as ImportStep })}
      classNames={{
        root: classes.steps ?? '',
        list: classes.tabs ?? '',
        tab: classes.tab ?? '',
        panel: classes.panel ?? '',
      }}
    >
      <Tabs.List aria-label={t('steps')}>
        {shown.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`step.${each}`)}{' '}
            <span className={classes.count}>{count[each].toLocaleString(i18n.language)}</span>
            {urgent[each] > 0 ? (
              <span className={classes.urgent}>
                <IconAlertTriangle size={13} stroke={1.8} aria-hidden />
                {t(`step.${each}.urgent`, { count: urgent[each] })}
              </span>
            ) : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="files">
        <FilesRead reading={reading} />
      </Tabs.Panel>
      <Tabs.Panel value="questions">
        <Questions reading={reading} />
      </Tabs.Panel>
      <Tabs.Panel value="differences">
        <Differences session={reading.session} reading={reading.reading} />
      </Tabs.Panel>
    </Tabs>
  )
}

function differencesIn(counts: ImportCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count.new + count.changed + count.gone, 0)
}

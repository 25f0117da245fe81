import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ChooseFiles } from './choose-files.tsx'
import classes from './empty-import.module.css'
import { useImport } from './import-state.ts'

const sources = ['google-ads', 'tiktok', 'table', 'document'] as const

/** What can be brought in, and from where, before any file is chosen. */
export function EmptyImport() {
  const { t } = useTranslation('import-window')
  return (
    <div className={classes.empty}>
      <EmptyState icon={IconFileImport} title={t('empty')} text={t('empty.text')}>
        <ChooseFiles isFirst>{t('choose')}</ChooseFiles>
        <Button variant="default" onClick={() => useImport.setState({ aside: 'kit' })}>
          {t('kit.open')}
        </Button>
        <Button variant="default" onClick={() => useImport.setState({ aside: 'remembered' })}>
          {t('remembered.open')}
        </Button>
      </EmptyState>
      <dl className={classes.sources}>
        {sources.map((source) => (
          <div key={source}>
            <dt>{t(`kind.${source}`)}</dt>
            <dd>{t(`empty.${source}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

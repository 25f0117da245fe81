import { Button } from '@mantine/core'
import { IconHierarchy2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useDialogs } from '../workspace/dialogs.ts'
import { startImport } from '../import/reading.ts'

/** The beginning of a workspace: how the first accounts get in. */
export function EmptyWorkspace() {
  const { t } = useTranslation('account')
  const show = useDialogs((state) => state.show)
  return (
    <EmptyState main icon={IconHierarchy2} title={t('empty')} text={t('empty.text')}>
      <Button onClick={() => startImport()}>{t('empty.import')}</Button>
      <Button variant="default" onClick={() => show({ kind: 'add-account', parent: null })}>
        {t('empty.add')}
      </Button>
    </EmptyState>
  )
}

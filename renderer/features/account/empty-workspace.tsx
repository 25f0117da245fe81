import { Button, FileButton } from '@mantine/core'
import { IconHierarchy2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useDialogs } from '../workspace/dialogs.ts'
import { importFiles } from '../workspace/import-files.ts'

/** The beginning of a workspace: how the first accounts get in. */
export function EmptyWorkspace() {
  const { t } = useTranslation('account')
  const show = useDialogs((state) => state.show)
  return (
    <EmptyState main icon={IconHierarchy2} title={t('empty')} text={t('empty.text')}>
      <Button onClick={() => show({ kind: 'add-account', parent: null })}>{t('empty.add')}</Button>
      <FileButton multiple accept=".json" onChange={(files) => void importFiles(files)}>
        {(props) => (
          <Button {...props} variant="default">
            {t('empty.import')}
          </Button>
        )}
      </FileButton>
    </EmptyState>
  )
}

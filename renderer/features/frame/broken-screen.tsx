import { Button } from '@mantine/core'
import { IconBug } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'

/** In place of a screen that failed to draw. */
export function BrokenScreen({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { t } = useTranslation('app')
  return (
    <EmptyState main icon={IconBug} title={t('broken')} text={t('broken.text', { message: error.message })}>
      <Button variant="default" onClick={onAgain}>
        {t('again')}
      </Button>
    </EmptyState>
  )
}

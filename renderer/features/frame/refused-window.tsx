import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import classes from './whole-window.module.css'

/** For an address without a token that the running app takes. */
export function RefusedWindow() {
  const { t } = useTranslation('app')
  return (
    <main className={classes.window}>
      <EmptyState main icon={IconLock} title={t('refused')} text={t('refused.text')} />
    </main>
  )
}

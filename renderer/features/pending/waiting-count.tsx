import { useTranslation } from 'react-i18next'
import { RailCount } from '../../ui/rail-count.tsx'
import { useWaitingCount } from './use-waiting.ts'

/** How many wait, on the rail. */
export function WaitingCount() {
  const { t } = useTranslation('app')
  const count = useWaitingCount()
  return <RailCount count={count} title={t('rail.waiting', { count })} />
}

import { useTranslation } from 'react-i18next'
import { RailCount } from '../../ui/rail-count.tsx'
import { useWaitingForYou } from './waiting-for-you.ts'

/** How many items of open reviews wait for the acting member, on the rail. */
export function YourReviews() {
  const { t } = useTranslation('app')
  const count = useWaitingForYou()
  return <RailCount count={count} title={t('rail.reviews', { count })} />
}

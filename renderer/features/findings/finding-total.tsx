import { useTranslation } from 'react-i18next'
import { useFindingMarks } from '../../client/finding-counts.ts'
import { RailCount } from '../../ui/rail-count.tsx'

/** How many findings there are, on the rail. */
export function FindingTotal() {
  const { t } = useTranslation('app')
  const { total } = useFindingMarks()
  return <RailCount count={total} title={t('rail.findings', { count: total })} />
}

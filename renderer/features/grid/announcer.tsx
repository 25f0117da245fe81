import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGridView } from './grid-view.ts'
import type { GridAxes } from './model/axes.ts'
import { countCells, selectedRanges } from './model/selection.ts'
import { useStatus } from './status.ts'

interface AnnouncerProps {
  readonly axes: GridAxes
  readonly arranging: boolean
}

/** Reads out what changed, and how much is selected, to those who cannot see it. */
export function Announcer({ axes, arranging }: AnnouncerProps) {
  const { t } = useTranslation('grid')
  const { text, turn } = useStatus()
  const filtering = useGridView(
    (view) =>
      view.accountSearch !== '' ||
      view.onlyDifferent ||
      view.onlyDirect ||
      view.onlyAdmins ||
      view.onlyWithAccess,
  )
  const count = useGridView((view) => countCells(selectedRanges(view.selection)))
  return (
    <VisuallyHidden>
      <div aria-live="polite" aria-atomic>
        {text === '' ? null : <span key={turn}>{text}</span>}
      </div>
      <div aria-live="polite" aria-atomic>
        {count > 1 ? t('selected', { count }) : ''}
      </div>
      <div role="status">
        {arranging ? t('arranging') : filtering ? t('filter.found', { count: axes.accountCount }) : ''}
      </div>
    </VisuallyHidden>
  )
}

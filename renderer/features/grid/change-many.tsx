import { Button } from '@mantine/core'
import { IconTableOptions } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { tip } from '../../ui/tip.ts'
import { useTasks } from '../frame/tasks.ts'
import classes from './bottom-bar.module.css'
import { useGridView } from './grid-view.ts'
import { mostPlacements, selectionTarget } from './model/placements.ts'
import type { Axes } from './model/placements.ts'
import { countCells, selectedRanges } from './model/selection.ts'

/** Opens the window in which one act is done to everything that is selected. */
export const ChangeMany = memo(function ChangeMany({ axesNow }: { readonly axesNow: () => Axes }) {
  const { t } = useTranslation('bulk')
  const begin = useTasks((tasks) => tasks.begin)
  const count = useGridView((view) => countCells(selectedRanges(view.selection)))
  const tooMany = count > mostPlacements
  const open = () => {
    const { placements } = selectionTarget(useGridView.getState().selection, axesNow())
    const members = [...new Set(placements.map(({ member }) => member))]
    begin({ kind: 'bulk', members, pairs: placements })
  }
  return (
    <Button
      {...tip(tooMany ? t('open.bulk.too-many') : null)}
      className={classes.many ?? ''}
      variant="default"
      leftSection={<IconTableOptions size={15} stroke={1.6} />}
      aria-disabled={tooMany}
      data-disabled={tooMany}
      onClick={() => {
        if (!tooMany) open()
      }}
    >
      {t('open.bulk')}
    </Button>
  )
})

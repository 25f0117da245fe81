import { Menu } from '@mantine/core'
import { IconChevronDown, IconFilter, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useGridView } from './grid-view.ts'
import type { GridAxes } from './model/axes.ts'
import classes from './toolbar.module.css'

const filters = ['onlyDifferent', 'onlyDirect', 'onlyAdmins', 'onlyWithAccess'] as const

/** What is left out of the grid. */
export const RowFilters = memo(function RowFilters() {
  const { t } = useTranslation('grid')
  const arrange = useGridView((view) => view.arrange)
  const chosen = useChosen()
  return (
    <Menu position="bottom-start" width={290} closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={classes.toggle} data-on={chosen.length > 0 || undefined}>
          <IconFilter size={14} stroke={1.8} aria-hidden />
          {t('filter')}
          <IconChevronDown size={13} stroke={1.8} className={classes.chevron} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {filters.map((filter) => (
          <Menu.CheckboxItem
            key={filter}
            checked={chosen.includes(filter)}
            onChange={(checked) => arrange({ [filter]: checked })}
          >
            {t(`filter.${filter}`)}
            <div className={classes.what}>{t(`filter.${filter}.what`)}</div>
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
})

/** The filters that are set, each to be taken off, and what is left. */
export function FilterChips({ axes }: { readonly axes: GridAxes }) {
  const { t } = useTranslation('grid')
  const arrange = useGridView((view) => view.arrange)
  const clearFilters = useGridView((view) => view.clearFilters)
  const chosen = useChosen()
  if (chosen.length === 0) return null
  return (
    <div className={classes.chips} role="group" aria-label={t('filter.chips')}>
      {chosen.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes.chip}
          aria-label={t('filter.remove', { filter: t(`filter.${filter}`) })}
          onClick={() => arrange({ [filter]: false })}
        >
          {t(`filter.${filter}`)}
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      ))}
      <button type="button" className={classes.clearAll} onClick={clearFilters}>
        {t('filter.clear')}
      </button>
      <span className={classes.left}>{t('filter.found', { count: axes.accountCount })}</span>
    </div>
  )
}

function useChosen(): readonly (typeof filters)[number][] {
  const onlyDifferent = useGridView((view) => view.onlyDifferent)
  const onlyDirect = useGridView((view) => view.onlyDirect)
  const onlyAdmins = useGridView((view) => view.onlyAdmins)
  const onlyWithAccess = useGridView((view) => view.onlyWithAccess)
  const on = { onlyDifferent, onlyDirect, onlyAdmins, onlyWithAccess }
  return filters.filter((filter) => on[filter])
}

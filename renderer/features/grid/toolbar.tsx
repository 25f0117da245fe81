import { Select, TextInput } from '@mantine/core'
import { IconLayoutSidebarRight, IconSearch, IconX } from '@tabler/icons-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { useOffer } from '../commands/offers.ts'
import { useGridView } from './grid-view.ts'
import { GridExport } from './grid-export.tsx'
import { RowFilters } from './row-filters.tsx'
import { SubtreePicker } from './subtree-picker.tsx'
import classes from './toolbar.module.css'
import type { GridAxes } from './model/axes.ts'
import { ViewOptions } from './view-options.tsx'

interface ToolbarProps extends Pick<GridAxes, 'root' | 'teams' | 'members'> {
  readonly axesNow: () => GridAxes
  readonly inspecting: boolean
  readonly onInspect: () => void
}

/** What the grid shows: which subtree, which accounts of it, which people. Each part looks after itself. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { root, teams, members, axesNow, inspecting, onInspect } = props
  const { t } = useTranslation('grid')
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <SubtreePicker root={root} />
      <SearchField field="accountSearch" label={t('search.accounts')} />
      <div className={classes.rest}>
        <span className={classes.gap} />
        <SearchField field="personSearch" label={t('search.people')} />
        <TeamFilter teams={teams} />
        <RowFilters />
        <ViewOptions members={members} />
        <span className={classes.end}>
          <GridExport axesNow={axesNow} />
          <IconButton
            label={t(inspecting ? 'inspector.close' : 'inspector.open')}
            name={t('inspector')}
            aria-pressed={inspecting}
            onClick={onInspect}
          >
            <IconLayoutSidebarRight size={16} stroke={1.6} />
          </IconButton>
        </span>
      </div>
    </div>
  )
})

const TeamFilter = memo(function TeamFilter({ teams }: Pick<GridAxes, 'teams'>) {
  const { t } = useTranslation('grid')
  const team = useGridView((view) => view.team)
  const arrange = useGridView((view) => view.arrange)
  return (
    <Select
      className={classes.team}
      aria-label={t('team')}
      placeholder={t('team.all')}
      data={[...teams]}
      value={team}
      onChange={(value) => arrange({ team: value })}
      clearable
      checkIconPosition="right"
      comboboxProps={{ keepMounted: false }}
    />
  )
})

interface SearchFieldProps {
  readonly field: 'accountSearch' | 'personSearch'
  readonly label: string
}

const SearchField = memo(function SearchField({ field, label }: SearchFieldProps) {
  const { t } = useTranslation('grid')
  const input = useRef<HTMLInputElement>(null)
  const value = useGridView((view) => view[field])
  const show = useGridView((view) => view.show)
  // The command for filtering leads to the accounts.
  useOffer('find.filter', field === 'accountSearch' ? () => input.current?.focus() : null)
  return (
    <TextInput
      ref={input}
      className={classes.search}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
      leftSectionWidth={30}
      rightSection={
        value === '' ? null : (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('search.clear')}
            onClick={() => show({ [field]: '' })}
          >
            <IconX size={14} stroke={1.8} />
          </button>
        )
      }
      rightSectionWidth={28}
      value={value}
      onChange={(event) => show({ [field]: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') show({ [field]: '' })
      }}
    />
  )
})

import { Select, TextInput } from '@mantine/core'
import { IconLayoutSidebarRight, IconSearch, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
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

interface ToolbarProps {
  readonly axes: GridAxes
  readonly inspecting: boolean
  readonly onInspect: () => void
}

/** What the grid shows: which subtree, which accounts of it, which people. */
export function Toolbar({ axes, inspecting, onInspect }: ToolbarProps) {
  const { t } = useTranslation('grid')
  // One by one: the toolbar has nothing to do with the selection, which moves all the time.
  const accountSearch = useGridView((view) => view.accountSearch)
  const personSearch = useGridView((view) => view.personSearch)
  const team = useGridView((view) => view.team)
  const show = useGridView((view) => view.show)
  const arrange = useGridView((view) => view.arrange)
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <SubtreePicker root={axes.root} />
      <SearchField
        filters
        label={t('search.accounts')}
        value={accountSearch}
        onChange={(text) => show({ accountSearch: text })}
      />
      <span className={classes.gap} />
      <SearchField
        label={t('search.people')}
        value={personSearch}
        onChange={(text) => show({ personSearch: text })}
      />
      <Select
        className={classes.team}
        aria-label={t('team')}
        placeholder={t('team.all')}
        data={[...axes.teams]}
        value={team}
        onChange={(value) => arrange({ team: value })}
        clearable
        checkIconPosition="right"
      />
      <RowFilters />
      <ViewOptions axes={axes} />
      <span className={classes.end}>
        <GridExport axes={axes} />
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
  )
}

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** The field to which the command for filtering leads. */
  readonly filters?: boolean
}

function SearchField({ label, value, onChange, filters = false }: SearchFieldProps) {
  const { t } = useTranslation('grid')
  const input = useRef<HTMLInputElement>(null)
  useOffer('find.filter', filters ? () => input.current?.focus() : null)
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
            onClick={() => onChange('')}
          >
            <IconX size={14} stroke={1.8} />
          </button>
        )
      }
      rightSectionWidth={28}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('')
      }}
    />
  )
}

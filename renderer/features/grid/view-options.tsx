import { NativeSelect, Popover, SegmentedControl } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useGridView } from './grid-view.ts'
import { densities, useDensity } from './metrics.ts'
import { mirrorNow } from './mirror-now.ts'
import type { GridAxes } from './model/axes.ts'
import { columnGroups, columnSorts } from './model/person-columns.ts'
import { rowGroups, rowSorts } from './model/row-order.ts'
import classes from './view-options.module.css'
import toolbar from './toolbar.module.css'

/** In which order the grid stands, how it is grouped, and how close its lines are. */
export const ViewOptions = memo(function ViewOptions({ members }: Pick<GridAxes, 'members'>) {
  const { t } = useTranslation('grid')
  return (
    <Popover position="bottom-end" width={330} trapFocus withinPortal>
      <Popover.Target>
        <button type="button" className={toolbar.toggle}>
          <IconAdjustmentsHorizontal size={14} stroke={1.8} aria-hidden />
          {t('view')}
          <IconChevronDown size={13} stroke={1.8} className={toolbar.chevron} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('view')}>
        <Options members={members} />
      </Popover.Dropdown>
    </Popover>
  )
})

function Options({ members }: Pick<GridAxes, 'members'>) {
  const { t } = useTranslation('grid')
  // Their names stand here.
  useMirror((mirror) => mirror.versions.member)
  const arrange = useGridView((view) => view.arrange)
  const rowSort = useGridView((view) => view.rowSort)
  const rowGroup = useGridView((view) => view.rowGroup)
  const columnSort = useGridView((view) => view.columnSort)
  const columnGroup = useGridView((view) => view.columnGroup)
  const chosen = useGridView((view) => view.chosen)
  const density = useDensity((state) => state.density)
  const choose = useDensity((state) => state.choose)
  const active = useGridView((view) => view.selection.focus.col)
  // The person of the active cell, unless somebody was chosen before.
  const person = chosen ?? members[active] ?? null
  const name = mirrorNow().memberOf(person ?? '')?.name ?? t('view.nobody')
  return (
    <div className={classes.options}>
      <h3 className={classes.part}>{t('view.accounts')}</h3>
      <Choice
        label={t('view.sort-accounts')}
        text={t('view.sort')}
        value={rowSort}
        values={rowSorts}
        name={(sort) => t(`view.row-sort.${sort}`, { member: name })}
        onChoose={(sort) => arrange({ rowSort: sort, ...(sort === 'role' ? { chosen: person } : {}) })}
      />
      {rowSort === 'role' ? (
        <PersonChoice members={members} value={chosen} onChoose={(member) => arrange({ chosen: member })} />
      ) : null}
      <Choice
        label={t('view.group-accounts')}
        text={t('view.group')}
        value={rowGroup}
        values={rowGroups}
        name={(group) => t(`view.row-group.${group}`)}
        onChoose={(group) => arrange({ rowGroup: group })}
      />
      <h3 className={classes.part}>{t('view.people')}</h3>
      <Choice
        label={t('view.sort-people')}
        text={t('view.sort')}
        value={columnSort}
        values={columnSorts}
        name={(sort) => t(`view.column-sort.${sort}`)}
        onChoose={(sort) => arrange({ columnSort: sort })}
      />
      <Choice
        label={t('view.group-people')}
        text={t('view.group')}
        value={columnGroup}
        values={columnGroups}
        name={(group) => t(`view.column-group.${group}`)}
        onChoose={(group) => arrange({ columnGroup: group })}
      />
      <h3 className={classes.part}>{t('view.density')}</h3>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('view.density')}
        data={densities.map((each) => ({ value: each, label: t(`view.density.${each}`) }))}
        value={density}
        onChange={(value) => choose(densities.find((each) => each === value) ?? density)}
      />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly text: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly name: (value: Value) => string
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, text, value, values, name, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <label htmlFor={id}>{text}</label>
      <NativeSelect
        id={id}
        size="xs"
        aria-label={label}
        data={values.map((each) => ({ value: each, label: name(each) }))}
        value={value}
        onChange={(event) => {
          const found = values.find((each) => each === event.currentTarget.value)
          if (found !== undefined) onChoose(found)
        }}
      />
    </div>
  )
}

interface PersonChoiceProps extends Pick<GridAxes, 'members'> {
  readonly value: string | null
  readonly onChoose: (member: string | null) => void
}

/** Whose role the accounts are sorted by. */
function PersonChoice({ members, value, onChoose }: PersonChoiceProps) {
  const { t } = useTranslation('grid')
  const { memberOf } = mirrorNow()
  const people = members.flatMap((member) => (member === null ? [] : [member]))
  const all = value === null || people.includes(value) ? people : [value, ...people]
  return (
    <div className={classes.choice}>
      <span aria-hidden>{t('view.person')}</span>
      <NativeSelect
        size="xs"
        aria-label={t('view.person-label')}
        data={all.map((member) => ({ value: member, label: memberOf(member)?.name ?? '' }))}
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
  )
}

import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './role-picker.module.css'
import { RoleList } from './role-list.tsx'
import type { GridActs } from './use-grid-acts.ts'

interface RolePickerProps {
  /** null: closed; else the letter with which it was opened, or nothing. */
  readonly typed: string | null
  readonly acts: GridActs
  /** The active cell's corner inside the grid. */
  readonly at: { readonly left: number; readonly top: number }
  readonly onClose: () => void
}

/** The roles that the selected cells can hold, opened at the active cell with Enter. */
export function RolePicker({ typed, acts, at, onClose }: RolePickerProps) {
  const { t } = useTranslation('grid')
  if (typed === null) return null
  return (
    <Popover
      opened
      onChange={(open) => {
        if (!open) onClose()
      }}
      position="bottom-start"
      width={340}
      offset={2}
      trapFocus
      // The list inside is the menu; the target is only a place among the cells.
      withRoles={false}
      withinPortal
    >
      <Popover.Target>
        <div className={classes.anchor} style={at} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('picker.label')}>
        <RoleList typed={typed} acts={acts} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  )
}

import { useTranslation } from 'react-i18next'
import type { System } from '../../../shared/model/system.ts'
import { useWords } from '../../client/words.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import type { RolesOfSystem } from '../palette/roles-in-view.ts'
import classes from './role-radios.module.css'

/** A role of a system; null stands for every role, where that can be chosen. */
export interface RolePick {
  readonly system: System
  readonly role: string | null
}

export interface RoleRadiosProps {
  readonly groups: readonly RolesOfSystem[]
  readonly value: RolePick | null
  /** Offers "every role" first. */
  readonly withAll: boolean
  readonly onChange: (role: RolePick) => void
}

/** One role out of those of several platforms. */
export function RoleRadios({ groups, value, withAll, onChange }: RoleRadiosProps) {
  const { t } = useTranslation('bulk')
  const words = useWords()
  const first = groups[0]
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t('role')}</legend>
      {withAll && first ? (
        <label className={classes.role}>
          <input
            type="radio"
            name="bulk-role"
            checked={value?.role === null}
            onChange={() => onChange({ system: first.system, role: null })}
          />
          {t('role.all')}
        </label>
      ) : null}
      {groups.map(({ system, roles }) => (
        <div key={system} role="group" aria-label={words.system(system)} className={classes.group}>
          {groups.length > 1 ? <span className={classes.system}>{words.system(system)}</span> : null}
          {roles.map((role) => (
            <label key={role.id} className={classes.role}>
              <input
                type="radio"
                name="bulk-role"
                checked={value?.system === system && value.role === role.id}
                onChange={() => onChange({ system, role: role.id })}
              />
              <RoleChip system={system} role={role.id} holding="here" />
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

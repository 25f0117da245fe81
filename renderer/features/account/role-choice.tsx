import { useTranslation } from 'react-i18next'
import type { System } from '../../../shared/model/system.ts'
import type { RoleDefinition } from '../../../shared/policy/policy.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './give-access.module.css'

export interface RoleChoiceProps {
  readonly system: System
  readonly roles: readonly RoleDefinition[]
  readonly value: string
  readonly onChange: (role: string) => void
}

/** One of the roles that an account can hold. */
export function RoleChoice({ system, roles, value, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('account')
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t('give.role')}</legend>
      <div className={classes.roles}>
        {roles.map((role) => (
          <label key={role.id} className={classes.role}>
            <input
              type="radio"
              name="role"
              value={role.id}
              checked={role.id === value}
              onChange={() => onChange(role.id)}
            />
            <RoleChip system={system} role={role.id} holding="here" />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

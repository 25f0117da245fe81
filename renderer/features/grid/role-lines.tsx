import { useTranslation } from 'react-i18next'
import type { EffectiveRole } from '../../../shared/model/verdict.ts'
import type { System } from '../../../shared/model/system.ts'
import { isLeaving } from '../../client/planned-access.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { useMirror } from '../../client/mirror.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './role-lines.module.css'

interface RoleLinesProps {
  readonly system: System
  readonly roles: readonly EffectiveRole[]
  /** Roles offered to the person, waiting for an answer. */
  readonly pending: readonly string[]
  /** What the plan that is collected does here. */
  readonly planned: readonly PlannedRole[]
}

/** Every role of a cell, each with where it comes from, in a word. */
export function RoleLines({ system, roles, pending, planned }: RoleLinesProps) {
  const { t } = useTranslation('grid')
  const { t: tPlan } = useTranslation('plan')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  return (
    <ul className={classes.lines}>
      {roles.map((role) => {
        const from = role.routes.find((route) => route.accounts.length > 1)?.accounts[0]
        const leaving = role.here && isLeaving(system, role, planned)
        const above = from === undefined ? undefined : accountOf(from)?.name
        return (
          <li key={role.role} className={classes.line}>
            <RoleChip
              system={system}
              role={role.role}
              holding={role.here ? 'here' : 'above'}
              leaving={leaving}
            />
            <span className={classes.from}>
              {[
                ...(role.here ? [t('from.here')] : []),
                ...(leaving ? [tPlan('window.planned.take')] : []),
                ...(above === undefined ? [] : [t('from.above', { account: above })]),
              ].join(' · ')}
            </span>
          </li>
        )
      })}
      {pending.map((role) => (
        <li key={`pending ${role}`} className={classes.line}>
          <RoleChip system={system} role={role} holding="pending" />
          <span className={classes.from}>{t('from.pending')}</span>
        </li>
      ))}
      {planned.map(({ role, raw, change }) =>
        change === 'take' ? null : (
          <li key={`planned ${role}`} className={classes.line}>
            <RoleChip system={system} role={role} raw={raw} holding="planned" />
            <span className={classes.from}>{tPlan(`window.planned.${change}`)}</span>
          </li>
        ),
      )}
    </ul>
  )
}

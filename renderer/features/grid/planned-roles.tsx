import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { takeOutOfPlan } from '../../client/take-out-of-plan.ts'
import { useWords } from '../../client/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './inspector.module.css'

interface PlannedRolesProps {
  readonly account: Account
  readonly member: Member
  readonly planned: readonly PlannedRole[]
}

/** What the plan does to one person's roles on an account, each with the way to leave it be. */
export function PlannedRoles({ account, member, planned }: PlannedRolesProps) {
  const { t } = useTranslation('plan')
  const words = useWords()
  if (planned.length === 0) return null
  return (
    <ul className={classes.roles}>
      {planned.map(({ role, raw, change, step }) => {
        const named = { role: raw ?? words.role(account.system, role), name: member.name }
        const what = t(`window.planned.out.${change === 'take' ? 'take' : 'give'}`, named)
        return (
          <li key={`${change} ${role} ${raw ?? ''}`} className={classes.role}>
            <div className={classes.roleHead}>
              <RoleChip
                system={account.system}
                role={role}
                raw={raw}
                holding={change === 'take' ? 'here' : 'planned'}
                leaving={change === 'take'}
              />
              <span className={classes.here}>{t(`window.planned.${change}`)}</span>
              {step === null ? null : (
                <IconButton
                  label={t('window.planned.out', { step: what })}
                  onClick={() => void takeOutOfPlan([step])}
                >
                  <IconX size={14} stroke={1.8} />
                </IconButton>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

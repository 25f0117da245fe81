import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useWords } from '../../client/words.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { useRoleSource } from '../palette/use-role-source.ts'
import classes from './people-list.module.css'
import type { RoleLine } from './people-rows.ts'
import { removeRole } from './remove-role.ts'
import { TakeOut } from './take-out.tsx'
import { RouteWords } from './route-words.tsx'

export interface RoleLineViewProps {
  readonly account: Account
  readonly member: Member
  readonly line: RoleLine
  /** Whether Tab comes to what is offered here: only in the row that has the focus. */
  readonly reachable: boolean
}

/** One role of a person: the chip, the way it comes, and the way to take it away. */
export function RoleLineView({ account, member, line, reachable }: RoleLineViewProps) {
  const { t } = useTranslation('account')
  const { t: tPlan } = useTranslation('plan')
  const { planned, leaving = false } = line
  const words = useWords()
  const { system } = account
  const source = useRoleSource<HTMLSpanElement>({
    system,
    role: line.role,
    from: { member: member.id, account: account.id, here: line.here },
  })
  const holding = line.here ? 'here' : line.route ? 'above' : 'planned'
  const name = line.raw ?? words.role(system, line.role)
  return (
    <li className={classes.line}>
      <span ref={source} className={classes.chip}>
        <RoleChip system={system} role={line.role} raw={line.raw} holding={holding} leaving={leaving} />
      </span>
      {planned || leaving ? (
        <span className={classes.route}>{tPlan(`window.planned.${planned?.change ?? 'take'}`)}</span>
      ) : (
        <RouteWords line={line} />
      )}
      {planned ? (
        <TakeOut account={account} planned={planned} name={member.name} reachable={reachable} />
      ) : null}
      {line.here && !leaving ? (
        <UnstyledButton
          className={classes.remove}
          data-remove
          tabIndex={reachable ? 0 : -1}
          aria-label={t('remove', { role: name, name: member.name })}
          title={t('remove', { role: name, name: member.name })}
          onClick={() => removeRole(account, member.id, line)}
        >
          <IconX size={14} stroke={1.8} />
        </UnstyledButton>
      ) : null}
    </li>
  )
}

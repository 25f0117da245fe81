import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { EffectiveRole } from '../../../shared/model/verdict.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { failureText } from '../../client/failure-text.ts'
import { isLeaving, plannedFor } from '../../client/planned-access.ts'
import { usePlannedAccess } from '../../client/use-planned-access.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useView } from '../../client/view.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { dayText } from '../explain/speak.ts'
import { WhyRole } from '../explain/why-role.tsx'
import { useGridView } from './grid-view.ts'
import classes from './inspector.module.css'
import { mirrorNow } from './mirror-now.ts'
import { PlannedRoles } from './planned-roles.tsx'
import { pendingRoles } from './model/pending-roles.ts'
import type { Placement } from './model/placements.ts'
import { RouteLine } from './route-line.tsx'
import type { GridActs } from './use-grid-acts.ts'

interface CellInspectorProps {
  readonly placement: Placement
  readonly acts: GridActs
}

/** One person on one account: every role, the ways by which it comes, and what can be done about it. */
export function CellInspector({ placement, acts }: CellInspectorProps) {
  const { t, i18n } = useTranslation('grid')
  const { accountOf, memberOf, invitationsOn, grantsOnAccount } = mirrorNow()
  const view = useView()
  const show = useGridView((grid) => grid.show)
  const answer = useAnswer('access.roles', placement)
  const planning = usePlannedAccess()
  const account = accountOf(placement.account)
  const member = memberOf(placement.member)
  if (!account || !member) return null
  const pending = pendingRoles(invitationsOn(account.id), member)
  const planned = plannedFor(planning.on(account.id), member)
  const grants = grantsOnAccount(account.id).filter((grant) => grant.member === member.id)
  return (
    <>
      <button
        type="button"
        className={classes.subject}
        onClick={() => view.open('people', { member: member.id, account: account.id })}
      >
        <MemberMark member={member} />
        <span className={classes.names}>
          <span className={classes.title}>{member.name}</span>
          <span className={classes.quiet}>
            {member.leftOn === undefined
              ? (member.team ?? member.email)
              : t('left', { day: dayText(i18n.language, member.leftOn) })}
          </span>
        </span>
      </button>
      <button
        type="button"
        className={classes.subject}
        onClick={() => view.open('accounts', { account: account.id })}
      >
        <AccountMark system={account.system} kind={account.kind} status={account.status} />
        <span className={classes.names}>
          <span className={classes.title}>{account.name}</span>
          <span className={classes.quiet}>{account.externalId ?? ''}</span>
        </span>
      </button>
      <section className={classes.part}>
        <header className={classes.partHead}>
          <h3 className={classes.label}>{t('roles')}</h3>
          <WhyRole {...placement} />
        </header>
        {answer.state === 'failed' ? <p className={classes.quiet}>{failureText(t, answer.failure)}</p> : null}
        {answer.state === 'ready' ? (
          <ul className={classes.roles}>
            {answer.value.map((role) => (
              <Role
                key={role.role}
                account={account}
                role={role}
                grants={grants.filter((grant) => grant.role === role.role)}
                leaving={role.here && isLeaving(account.system, role, planned)}
                acts={acts}
              />
            ))}
          </ul>
        ) : null}
        {pending === '' ? null : (
          <ul className={classes.roles}>
            {pending.split(' ').map((role) => (
              <li key={role} className={classes.role}>
                <RoleChip system={account.system} role={role} holding="pending" />
                <p className={classes.quiet}>{t('from.pending')}</p>
              </li>
            ))}
          </ul>
        )}
        <PlannedRoles account={account} member={member} planned={planned} />
        {answer.state === 'ready' && answer.value.length + planned.length === 0 && pending === '' ? (
          <p className={classes.quiet}>{t('no-roles')}</p>
        ) : null}
      </section>
      <div className={classes.acts}>
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => show({ choosing: '' })}>
          {t('act.give')}
        </Button>
      </div>
    </>
  )
}

interface RoleProps {
  readonly account: Account
  readonly role: EffectiveRole
  readonly grants: readonly Grant[]
  readonly leaving: boolean
  readonly acts: GridActs
}

function Role({ account, role, grants, leaving, acts }: RoleProps) {
  const { t } = useTranslation('grid')
  const { t: tPlan } = useTranslation('plan')
  const words = useWords()
  const above = role.routes.filter((route) => route.accounts.length > 1)
  return (
    <li className={classes.role}>
      <div className={classes.roleHead}>
        <RoleChip
          system={account.system}
          role={role.role}
          holding={role.here ? 'here' : 'above'}
          leaving={leaving}
        />
        {role.here ? (
          <span className={classes.here}>{leaving ? tPlan('window.planned.take') : t('from.here')}</span>
        ) : null}
        {(leaving ? [] : grants).map((grant) => (
          <IconButton
            key={grant.raw ?? ''}
            label={t('act.remove-one', { role: words.role(account.system, role.role) })}
            onClick={() => void acts.removeOne(grant)}
          >
            <IconX size={14} stroke={1.8} />
          </IconButton>
        ))}
      </div>
      {above.map((route) => (
        <RouteLine key={route.accounts.join(' ')} route={route} />
      ))}
    </li>
  )
}

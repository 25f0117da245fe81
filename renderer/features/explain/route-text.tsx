import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AccountMark } from '../../ui/account-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import type { Route } from '../../../shared/model/verdict.ts'
import { ownerOf } from './facts.ts'
import { NameLink } from './name-link.tsx'
import classes from './route-text.module.css'
import { useFacts } from './use-facts.ts'

interface RouteTextProps {
  readonly route: Route
}

/** A route as a chain of marks: the role, where it is granted, and the accounts down to the one asked about. */
export function RouteText({ route }: RouteTextProps) {
  const { t } = useTranslation('explain')
  const facts = useFacts()
  const { accountOf } = facts
  const target = accountOf(route.accounts.at(-1) ?? '')
  if (!target) return null
  const owner = route.owns ? ownerOf(facts, target.id) : undefined
  return (
    <ol className={classes.route}>
      <li className={classes.step}>
        <RoleChip
          system={target.system}
          role={route.role}
          holding={route.accounts.length === 1 ? 'here' : 'above'}
          compact
        />
      </li>
      {route.accounts.map((id, place) => {
        const account = accountOf(id)
        return (
          <li key={id} className={classes.step}>
            {place > 0 ? (
              <IconChevronRight className={classes.arrow} size={12} stroke={2} aria-hidden />
            ) : null}
            {account ? (
              <AccountMark system={account.system} kind={account.kind} status={account.status} quiet />
            ) : null}
            <NameLink kind="account" id={id} name={account?.name ?? id} />
            {id === owner ? <span className={classes.owner}>{t('route.owner')}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}

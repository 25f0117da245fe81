import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportLine } from '../../../shared/contract/import.ts'
import type { System } from '../../../shared/model/system.ts'
import { useWords } from '../../client/words.ts'
import { AccountSign, accountLabel } from '../../ui/account-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './difference-row.module.css'

/** What a line is about: an account, a pair of accounts, a person, or somebody with a role somewhere. */
export function LineSubject({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation('import-window')
  const words = useWords()
  const system = line.names.system as System | null
  switch (line.table) {
    case 'account': {
      const { system: of, kind, name, externalId, status } = (line.after ?? line.before)!
      return (
        <>
          <AccountSign system={of} kind={kind} status={status} label={accountLabel(words, of, kind)} />
          <span className={classes.name}>{name}</span>
          {externalId === undefined || externalId === name ? null : (
            <span className={classes.number}>{externalId}</span>
          )}
        </>
      )
    }
    case 'link':
      return (
        <>
          <span className={classes.name}>{line.names.parent}</span>
          <IconChevronRight size={13} stroke={1.8} role="img" aria-label={t('line.above')} />
          <span className={classes.name}>{line.names.child}</span>
        </>
      )
    case 'member': {
      const { name, email } = (line.after ?? line.before)!
      const isNamed = name !== '' && name !== email
      return (
        <>
          <span className={classes.name}>{isNamed ? name : email}</span>
          {isNamed ? <span className={classes.quiet}>{email}</span> : null}
        </>
      )
    }
    case 'grant': {
      const grant = (line.after ?? line.before)!
      return (
        <>
          <Role system={system} role={grant.role} raw={grant.raw} holding="here" />
          <span className={classes.name}>{line.names.member}</span>
          <span className={classes.quiet}>{t('line.on', { account: line.names.account })}</span>
        </>
      )
    }
    case 'invitation': {
      const invitation = (line.after ?? line.before)!
      return (
        <>
          <Role system={system} role={invitation.role} holding="pending" />
          <span className={classes.name}>{invitation.email}</span>
          <span className={classes.quiet}>{t('line.to', { account: line.names.account })}</span>
        </>
      )
    }
  }
}

interface RoleProps {
  readonly system: System | null
  readonly role: string
  readonly raw?: string | undefined
  readonly holding: 'here' | 'pending'
}

function Role({ system, role, raw, holding }: RoleProps) {
  return system === null ? (
    <span>{raw ?? role}</span>
  ) : (
    <span className={classes.role}>
      <RoleChip system={system} role={role} raw={raw} holding={holding} />
    </span>
  )
}

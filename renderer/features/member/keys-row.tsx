import { IconChevronRight, IconX } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { roleOf } from '../../../shared/policy/roles.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { useCommand } from '../../client/use-command.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { NameLink } from '../explain/name-link.tsx'
import type { KeysOnAccount } from './key-rows.ts'
import classes from './keys-tab.module.css'

interface KeysRowProps {
  readonly member: Member
  readonly keys: KeysOnAccount
  readonly onShow: (account: string) => void
}

/** The roles held or offered on one account, where it stands, and how far they reach from there. */
export function KeysRow({ member, keys, onShow }: KeysRowProps) {
  const { t } = useTranslation('member')
  const { account, path, grants, invited } = keys
  const flows = grants.some((grant) => roleOf(account.system, grant.role)?.flowsDown)
  const below = useMirror((mirror) => (flows ? mirror.countBelow(account.id) : 0))
  return (
    <div className={classes.row}>
      <span className={classes.chips}>
        {grants.map((grant) => (
          <HeldRole key={`${grant.role} ${grant.raw ?? ''}`} account={account} grant={grant} />
        ))}
        {invited.map((invitation) => (
          <Fragment key={invitation.id}>
            <RoleChip
              system={account.system}
              role={invitation.role}
              holding="pending"
              title={t('keys.invited')}
            />
            {invitation.raw === undefined ? null : <UnknownStatus raw={invitation.raw} />}
          </Fragment>
        ))}
      </span>
      <AccountMark system={account.system} kind={account.kind} status={account.status} />
      <Path path={path} />
      <span className={classes.below}>
        {grants.length === 0 ? t('keys.invited') : null}
        {below === 0 ? null : t('keys.below', { count: below })}
      </span>
      <button
        type="button"
        className={classes.what}
        aria-label={t('keys.what.label', { name: member.name, account: account.name })}
        onClick={() => onShow(account.id)}
      >
        {t('keys.what')}
      </button>
    </div>
  )
}

function HeldRole({ account, grant }: { readonly account: KeysOnAccount['account']; readonly grant: Grant }) {
  const { t } = useTranslation('member')
  const words = useWords()
  const remove = useCommand('grants.remove')
  const { member, account: on, role, raw } = grant
  return (
    <span className={classes.held}>
      <RoleChip system={account.system} role={role} raw={raw} holding="here" />
      <IconButton
        label={t('keys.remove')}
        name={t('keys.remove.label', { role: words.role(account.system, role), account: account.name })}
        onClick={() =>
          void remove({ grants: [{ member, account: on, role, ...(raw === undefined ? {} : { raw }) }] })
        }
      >
        <IconX size={13} stroke={1.8} />
      </IconButton>
    </span>
  )
}

function Path({ path }: { readonly path: readonly string[] }) {
  const accountOf = useMirror((mirror) => mirror.accountOf)
  return (
    <span className={classes.path}>
      {path.map((id, place) => (
        <span key={id} className={classes.step} data-last={place === path.length - 1 || undefined}>
          {place > 0 ? <IconChevronRight className={classes.arrow} size={12} stroke={2} aria-hidden /> : null}
          <NameLink kind="account" id={id} name={accountOf(id)?.name ?? id} />
        </span>
      ))}
    </span>
  )
}

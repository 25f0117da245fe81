import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { AccountPicker } from '../workspace/account-picker.tsx'
import classes from './subject-set.module.css'

export interface AccountSetProps {
  readonly accounts: readonly string[]
  readonly onChange: (accounts: readonly string[]) => void
}

const any = () => true

/** Accounts chosen one by one. */
export function AccountSet({ accounts, onChange }: AccountSetProps) {
  const { t } = useTranslation('bulk')
  return (
    <div className={classes.set}>
      <AccountPicker
        label={t('accounts')}
        nothing={t('accounts.add')}
        value={null}
        accepts={any}
        onChange={(account) => {
          if (account !== null && !accounts.includes(account)) onChange([...accounts, account])
        }}
      />
      {accounts.length > 0 ? (
        <ul className={classes.list} aria-label={t('accounts')}>
          {accounts.map((account) => (
            <ChosenAccount
              key={account}
              account={account}
              onRemove={() => onChange(accounts.filter((other) => other !== account))}
            />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function ChosenAccount({
  account: id,
  onRemove,
}: {
  readonly account: string
  readonly onRemove: () => void
}) {
  const { t } = useTranslation('bulk')
  const account = useMirror((mirror) => mirror.accountOf(id))
  if (!account) return null
  return (
    <li className={classes.item}>
      <AccountMark system={account.system} kind={account.kind} status={account.status} />
      <span className={classes.name}>{account.name}</span>
      <IconButton label={t('accounts.remove', { name: account.name })} onClick={onRemove}>
        <IconX size={13} stroke={1.8} />
      </IconButton>
    </li>
  )
}

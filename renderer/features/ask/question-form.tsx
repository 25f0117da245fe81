import { Select } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { ActField } from './act-field.tsx'
import classes from './ask-screen.module.css'
import { useAsk } from './ask-state.ts'
import { ChangeFields } from './change-fields.tsx'
import { kinds } from './draft.ts'
import { MemberField } from './member-field.tsx'

const anyAccount = () => true

/** A question put together from what there is to choose. */
export function QuestionForm() {
  const { t } = useTranslation('ask')
  const draft = useAsk((ask) => ask.draft)
  const change = useAsk((ask) => ask.change)
  const { kind, member, other, account, another } = draft
  const asksMember = kind !== 'who-can' && kind !== 'compare-accounts'
  const asksAccount = kind === 'may' || kind === 'who-can' || kind === 'compare-accounts'
  const notTheSame = useCallback(({ id }: Account) => id !== account, [account])
  return (
    <form className={classes.form} aria-label={t('form')} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(value) => {
          const chosen = kinds.find((each) => each === value)
          if (chosen) change({ kind: chosen })
        }}
      />
      {asksMember ? (
        <MemberField label={t('member')} value={member} onChange={(chosen) => change({ member: chosen })} />
      ) : null}
      {kind === 'compare-members' ? (
        <MemberField
          label={t('other')}
          value={other}
          without={member}
          onChange={(chosen) => change({ other: chosen })}
        />
      ) : null}
      {asksAccount ? (
        <AccountPicker
          label={t('account')}
          nothing={t('choose')}
          value={account}
          accepts={anyAccount}
          onChange={(chosen) => change({ account: chosen })}
        />
      ) : null}
      {kind === 'compare-accounts' ? (
        <AccountPicker
          label={t('another')}
          nothing={t('choose')}
          value={another}
          accepts={notTheSame}
          onChange={(chosen) => change({ another: chosen })}
        />
      ) : null}
      {kind === 'may' || kind === 'who-can' || kind === 'where-can' ? <ActField /> : null}
      {kind === 'compare-change' ? <ChangeFields /> : null}
    </form>
  )
}

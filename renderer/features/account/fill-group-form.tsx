import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { AccountsPicker } from './accounts-picker.tsx'
import { StepForm } from './step-form.tsx'

interface FillGroupFormProps {
  readonly group: string
  readonly onDone: () => void
}

/** Ad accounts of the same Business Center, put into an account group. */
export function FillGroupForm({ group, onDone }: FillGroupFormProps) {
  const { t } = useTranslation('account')
  const [accounts, setAccounts] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const accepts = useCallback(
    ({ id, system, kind }: Account) => {
      if (system !== 'tiktok-business-center' || kind !== 'ad-account') return false
      const { linkBetween, parentsOf } = mirrorNow()
      const centers = parentsOf(group).filter(({ status }) => status === 'active')
      const beside = centers.some(({ parent }) => linkBetween(parent, id)?.status === 'active')
      return beside && linkBetween(group, id)?.status !== 'active'
    },
    [group],
  )
  return (
    <StepForm
      step={
        accounts.length === 0 ? null : { command: 'centers.group', input: { group, accounts: [...accounts] } }
      }
      submit={t('fill-group.do', { count: accounts.length })}
      onTried={() => setTried(true)}
      onDone={onDone}
    >
      <AccountsPicker
        label={t('fill-group.accounts')}
        error={tried && accounts.length === 0 ? t('choose.some') : null}
        value={accounts}
        most={200}
        accepts={accepts}
        onChange={setAccounts}
      />
    </StepForm>
  )
}

import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { StepForm } from './step-form.tsx'

interface GroupFormProps {
  readonly account: string
  readonly onDone: () => void
}

/** An ad account, put into an account group of its Business Center. */
export function GroupForm({ account, onDone }: GroupFormProps) {
  const { t } = useTranslation('account')
  const [group, setGroup] = useState<string | null>(null)
  const accepts = useCallback(
    ({ id, kind }: Account) => {
      const { linkBetween, parentsOf } = mirrorNow()
      if (kind !== 'account-group' || linkBetween(id, account)?.status === 'active') return false
      const centers = parentsOf(account).filter(({ status }) => status === 'active')
      return centers.some(({ parent }) => linkBetween(parent, id)?.status === 'active')
    },
    [account],
  )
  return (
    <StepForm
      step={group === null ? null : { command: 'centers.group', input: { group, accounts: [account] } }}
      submit={t('group.do')}
      onDone={onDone}
    >
      <AccountPicker
        label={t('group.group')}
        nothing={t('choose.one')}
        value={group}
        accepts={accepts}
        onChange={setGroup}
      />
    </StepForm>
  )
}

import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { kindsBelow } from '../workspace/kinds-below.ts'
import { AccountsPicker } from './accounts-picker.tsx'
import { StepForm } from './step-form.tsx'

interface LinkAccountsFormProps {
  readonly manager: string
  readonly onDone: () => void
}

/** A manager asks to be linked to accounts. */
export function LinkAccountsForm({ manager, onDone }: LinkAccountsFormProps) {
  const { t } = useTranslation('account')
  const [children, setChildren] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const accepts = useCallback(
    (account: Account) => {
      const { accountOf, linkBetween } = mirrorNow()
      const above = accountOf(manager)
      if (!above || account.id === manager || account.system !== above.system) return false
      const status = linkBetween(manager, account.id)?.status
      return kindsBelow(above).includes(account.kind) && status !== 'active' && status !== 'pending'
    },
    [manager],
  )
  return (
    <StepForm
      step={
        children.length === 0
          ? null
          : { command: 'links.request', input: { parent: manager, children: [...children] } }
      }
      submit={t('link-accounts.do', { count: children.length })}
      onTried={() => setTried(true)}
      onDone={onDone}
    >
      <AccountsPicker
        label={t('link-accounts.accounts')}
        hint={t('link-accounts.hint')}
        error={tried && children.length === 0 ? t('choose.some') : null}
        value={children}
        most={100}
        accepts={accepts}
        onChange={setChildren}
      />
    </StepForm>
  )
}

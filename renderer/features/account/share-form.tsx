import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { ShareRole } from '../../../shared/model/link.ts'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { sharesFor } from './link-acts.ts'
import { RoleChoice } from './role-choice.tsx'
import { StepForm } from './step-form.tsx'

interface ShareFormProps {
  readonly asset: string
  readonly onDone: () => void
}

/** Shares an asset with a partner's Business Center, up to a role. */
export function ShareForm({ asset, onDone }: ShareFormProps) {
  const account = useMirror((mirror) => mirror.accountOf(asset))
  return account ? <Fields asset={account} onDone={onDone} /> : null
}

function Fields({ asset, onDone }: { readonly asset: Account; readonly onDone: () => void }) {
  const { t } = useTranslation('account')
  const shares = sharesFor(asset)
  const [receiver, setReceiver] = useState<string | null>(null)
  const [share, setShare] = useState<ShareRole>(shares[0] ?? 'assigned')
  const accepts = useCallback(
    ({ id, kind }: Account) =>
      kind === 'business-center' && mirrorNow().linkBetween(id, asset.id)?.status !== 'active',
    [asset.id],
  )
  const roles = rolesFor(asset.system, asset.kind).filter((role) => shares.some((each) => each === role.id))
  return (
    <StepForm
      step={
        receiver === null
          ? null
          : { command: 'centers.share', input: { receiver, assets: [asset.id], share } }
      }
      submit={t('share.do')}
      onDone={onDone}
    >
      <AccountPicker
        label={t('share.receiver')}
        nothing={t('choose.one')}
        value={receiver}
        accepts={accepts}
        onChange={setReceiver}
      />
      {roles.length > 1 ? (
        <RoleChoice
          system={asset.system}
          roles={roles}
          value={share}
          onChange={(role) => setShare(shares.find((each) => each === role) ?? share)}
        />
      ) : null}
    </StepForm>
  )
}

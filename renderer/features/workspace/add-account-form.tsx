import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import { linkOwners } from '../../../shared/model/link.ts'
import type { LinkOwner } from '../../../shared/model/link.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { useCommand } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { useWords } from '../../client/words.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { AccountPicker } from './account-picker.tsx'
import { FormFrame } from './form-frame.tsx'
import { holderFor, kindsBelow, mayHold } from './kinds-below.ts'

export interface AddAccountFormProps {
  /** The account below which the new one is offered; it may hold nothing, then its parent is taken. */
  readonly parent: string | null
  readonly onDone: () => void
}

/** A new account, below another one or standing alone. */
export function AddAccountForm({ parent: offered, onDone }: AddAccountFormProps) {
  const { t } = useTranslation('workspace')
  const words = useWords()
  const add = useCommand('accounts.add')
  const [parent, setParent] = useState(() =>
    offered === null ? null : (holderFor(mirrorNow(), offered)?.id ?? null),
  )
  const above = useMirror((mirror) => (parent === null ? undefined : mirror.accountOf(parent)))
  const [system, setSystem] = useState<System>(above?.system ?? 'google-ads')
  const [kind, setKind] = useState<AccountKind | null>(null)
  const [name, setName] = useState('')
  const [externalId, setExternalId] = useState('')
  const [owner, setOwner] = useState<LinkOwner>('yes')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const kinds = above ? kindsBelow(above) : (Object.keys(policies[system].kinds) as AccountKind[])
  const chosen = kind !== null && kinds.includes(kind) ? kind : usualKind(kinds)
  const nameError = name.trim() === '' ? t('account.name.missing') : null

  const save = async () => {
    setTried(true)
    if (nameError !== null || chosen === undefined) return
    setBusy(true)
    const result = await add(
      {
        system: above?.system ?? system,
        kind: chosen,
        name: name.trim(),
        ...(externalId.trim() === '' ? {} : { externalId: externalId.trim() }),
        ...(above ? { parent: above.id, owner } : {}),
      },
      { quietFailure: true },
    )
    setBusy(false)
    if (!result.ok) return setFailure(result.error)
    onDone()
    if ('account' in result.value) useView.getState().open('accounts', { account: result.value.account })
  }

  return (
    <FormFrame
      submit={t('account.add')}
      busy={busy}
      failure={failure}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <TextInput
        {...firstFocus}
        label={t('account.name')}
        value={name}
        error={tried ? nameError : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <AccountPicker
        label={t('account.parent')}
        nothing={t('account.parent.none')}
        value={parent}
        accepts={mayHold}
        onChange={setParent}
      />
      {above ? null : (
        <Select
          label={t('account.system')}
          allowDeselect={false}
          value={system}
          data={systems.map((value) => ({ value, label: words.system(value) }))}
          onChange={(value) => value && setSystem(value)}
        />
      )}
      <Select
        label={t('account.kind')}
        allowDeselect={false}
        value={chosen ?? null}
        data={kinds.map((value) => ({ value, label: sentence(words.kind(value)) }))}
        onChange={setKind}
      />
      <TextInput
        label={t('account.external-id')}
        value={externalId}
        onChange={(event) => setExternalId(event.currentTarget.value)}
      />
      {above ? (
        <Select
          label={t('account.owner', { name: above.name })}
          allowDeselect={false}
          value={owner}
          data={linkOwners.map((value) => ({ value, label: t(`account.owner.${value}`) }))}
          onChange={(value) => value && setOwner(value)}
        />
      ) : null}
    </FormFrame>
  )
}

/** The last kind of a platform's list is rarely what is meant; an account for ads usually is. */
function usualKind(kinds: readonly AccountKind[]): AccountKind | undefined {
  return kinds.find((kind) => kind === 'client' || kind === 'ad-account') ?? kinds[0]
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

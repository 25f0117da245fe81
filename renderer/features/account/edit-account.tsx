import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { billingTypes, serviceTypes } from '../../../shared/model/account.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { changesOf, draftOf, textFacts } from './account-draft.ts'
import classes from './edit-account.module.css'
import { hasBilling, hasService } from './facts.ts'

export interface EditAccountProps {
  readonly account: Account
  readonly opened: boolean
  readonly onClose: () => void
}

/** The facts of an account, to be set right. */
export function EditAccount({ account, opened, onClose }: EditAccountProps) {
  const { t } = useTranslation('account')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={t('edit.title', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('edit.close') }}
    >
      <EditForm account={account} onClose={onClose} />
    </Modal>
  )
}

function EditForm({ account, onClose }: Omit<EditAccountProps, 'opened'>) {
  const { t } = useTranslation('account')
  const text = useFailureText()
  const update = useCommand('accounts.update')
  const [draft, setDraft] = useState(() => draftOf(account))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const nameless = draft.name.trim() === ''

  const save = async () => {
    if (nameless) return
    const set = changesOf(account, draft)
    if (Object.keys(set).length === 0) return onClose()
    setBusy(true)
    const result = await update({ account: account.id, set }, { quietFailure: true })
    setBusy(false)
    if (result.ok) onClose()
    else setFailure(result.error)
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        {...firstFocus}
        label={t('edit.name')}
        value={draft.name}
        error={nameless ? t('edit.name.missing') : null}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <div className={classes.pairs}>
        {textFacts.map((fact) => (
          <TextInput
            key={fact}
            label={t(`edit.${fact}`)}
            value={draft[fact]}
            onChange={(event) => setDraft({ ...draft, [fact]: event.currentTarget.value })}
          />
        ))}
        {hasBilling(account) ? (
          <Select
            clearable
            label={t('edit.billing')}
            placeholder={t('billing.unknown')}
            value={draft.billing}
            data={billingTypes.map((value) => ({ value, label: t(`billing.${value}`) }))}
            onChange={(billing) => setDraft({ ...draft, billing })}
          />
        ) : null}
        {hasService(account) ? (
          <Select
            clearable
            label={t('edit.service')}
            placeholder={t('service.unknown')}
            value={draft.service}
            data={serviceTypes.map((value) => ({ value, label: t(`service.${value}`) }))}
            onChange={(service) => setDraft({ ...draft, service })}
          />
        ) : null}
      </div>
      {failure ? (
        <p className={classes.failure} role="alert">
          {text(failure)}
        </p>
      ) : null}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useCommand } from '../../client/use-command.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { useDialogs } from '../workspace/dialogs.ts'
import { DropNote } from './drop-note.tsx'
import classes from './give-access.module.css'
import { PersonPicker } from './person-picker.tsx'
import { RoleChoice } from './role-choice.tsx'

export interface GiveAccessProps {
  readonly account: Account
  /** The role to begin with. */
  readonly role: string | null
  readonly onClose: () => void
}

/** Chooses a person and a role: what dragging a role does, without dragging. */
export function GiveAccess({ account, role: first, onClose }: GiveAccessProps) {
  const { t } = useTranslation('account')
  const text = useProblemText()
  const give = useCommand('grants.give')
  const roles = rolesFor(account.system, account.kind)
  const [member, setMember] = useState<string | null>(null)
  const [role, setRole] = useState(first ?? roles[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const preview = useAnswer(
    'grants.preview',
    member === null ? null : { role, targets: [{ member, account: account.id }] },
  )
  const effect = preview.state === 'ready' ? preview.value[0] : undefined
  const staging = usePlanMode() !== null
  const refused = effect?.effect === 'forbidden' && !staging
  const possible = member !== null && !refused && effect?.effect !== 'nothing'

  const save = async () => {
    if (member === null || !possible) return
    setBusy(true)
    const result = await give({ grants: [{ member, account: account.id, role }] }, { quietFailure: true })
    setBusy(false)
    if (result.ok) onClose()
    else setFailure(result.error)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={460}
      title={t('give.title', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('give.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PersonPicker
          value={member}
          onChange={(chosen) => {
            setMember(chosen)
            setFailure(null)
          }}
          onNew={() => {
            onClose()
            useDialogs.getState().show({ kind: 'add-person' })
          }}
        />
        <RoleChoice system={account.system} roles={roles} value={role} onChange={setRole} />
        <div className={classes.effect} role="status">
          {effect ? <DropNote account={account} preview={effect} /> : null}
          {failure ? <span className={classes.failure}>{text(failure)}</span> : null}
        </div>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('give.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!possible}>
            {t('give.do')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

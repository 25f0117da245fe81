import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { AcceptedForm } from './accepted-form.tsx'
import { useAccessDialogs } from './access-dialogs.ts'
import type { AccessDialog } from './access-dialogs.ts'
import { FillGroupForm } from './fill-group-form.tsx'
import { GiveAccess } from './give-access.tsx'
import { GroupForm } from './group-form.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkAccountsForm } from './link-accounts-form.tsx'
import { MigrateForm } from './migrate-form.tsx'
import { MoveForm } from './move-form.tsx'
import { ShareForm } from './share-form.tsx'

/** The dialogs about links and invitations, wherever they are opened from. */
export function AccessDialogs() {
  const { t } = useTranslation('account')
  const dialog = useAccessDialogs((state) => state.dialog)
  const close = useAccessDialogs((state) => state.close)
  const subject = useMirror((mirror) => (dialog ? mirror.accountOf(subjectOf(dialog)) : undefined))
  if (dialog?.kind === 'give')
    return subject ? <GiveAccess account={subject} role={dialog.role} onClose={close} /> : null
  const name = subject?.name
  const titleOf = (shown: AskedInForm) =>
    shown.kind === 'move' && shown.links.length > 1
      ? t('dialog.move-many', { count: shown.links.length })
      : t(`dialog.${shown.kind}`, { name })
  return (
    <Modal
      opened={dialog !== null && name !== undefined}
      onClose={close}
      size={480}
      title={dialog ? titleOf(dialog) : ''}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      onExitTransitionEnd={focusRow}
    >
      {dialog ? <Content dialog={dialog} onDone={close} /> : null}
    </Modal>
  )
}

type AskedInForm = Exclude<AccessDialog, { kind: 'give' }>

function Content({ dialog, onDone }: { readonly dialog: AskedInForm; readonly onDone: () => void }) {
  switch (dialog.kind) {
    case 'link-accounts':
      return <LinkAccountsForm manager={dialog.manager} onDone={onDone} />
    case 'move':
      return <MoveForm links={dialog.links} onDone={onDone} />
    case 'share':
      return <ShareForm asset={dialog.asset} onDone={onDone} />
    case 'group':
      return <GroupForm account={dialog.account} onDone={onDone} />
    case 'fill-group':
      return <FillGroupForm group={dialog.group} onDone={onDone} />
    case 'migrate':
      return <MigrateForm asset={dialog.asset} onDone={onDone} />
    case 'invite':
      return <InviteForm account={dialog.account} role={dialog.role} onDone={onDone} />
    case 'accepted':
      return <AcceptedForm account={dialog.account} invitation={dialog.invitation} onDone={onDone} />
  }
}

/** The account that the dialog is about. */
function subjectOf(dialog: AccessDialog): string {
  switch (dialog.kind) {
    case 'link-accounts':
      return dialog.manager
    case 'move':
      return dialog.links[0]?.child ?? ''
    case 'share':
    case 'migrate':
      return dialog.asset
    case 'fill-group':
      return dialog.group
    case 'group':
    case 'give':
    case 'invite':
    case 'accepted':
      return dialog.account
  }
}

/** What opened the dialog may be gone by what it did: the keyboard then goes on where the list goes on. */
function focusRow(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus()
}

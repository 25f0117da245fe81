import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WelcomeChoices } from '../welcome/welcome-choices.tsx'
import { AddAccountForm } from './add-account-form.tsx'
import { AddPersonForm } from './add-person-form.tsx'
import { useDialogs } from './dialogs.ts'
import type { Dialog } from './dialogs.ts'

/** The dialogs of the workspace menu. */
export function WorkspaceDialogs() {
  const { t } = useTranslation('workspace')
  const dialog = useDialogs((state) => state.dialog)
  const close = useDialogs((state) => state.close)
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      size={dialog?.kind === 'open-another' ? 560 : 480}
      title={dialog ? t(`dialog.${dialog.kind}`) : ''}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {dialog ? <Content dialog={dialog} onDone={close} /> : null}
    </Modal>
  )
}

function Content({ dialog, onDone }: { readonly dialog: Dialog; readonly onDone: () => void }) {
  switch (dialog.kind) {
    case 'add-account':
      return <AddAccountForm parent={dialog.parent} onDone={onDone} />
    case 'add-person':
      return <AddPersonForm onDone={onDone} />
    case 'open-another':
      return <WelcomeChoices onOpened={onDone} />
  }
}

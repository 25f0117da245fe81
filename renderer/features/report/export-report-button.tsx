import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportForm } from './report-form.tsx'
import type { ReportSelection } from './report-form.tsx'

/** Opens the dialog that makes the access report, of what is selected or of everything. */
export function ExportReportButton({ accounts, members }: ReportSelection) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <ReportButton onClick={open} />
      <ReportDialog accounts={accounts} members={members} opened={opened} onClose={close} />
    </>
  )
}

/** The button alone, for those who find out what the report is about when it is pressed. */
export function ReportButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('report-dialog')
  return (
    <Button variant="default" leftSection={<IconFileTypeCsv size={15} stroke={1.6} />} onClick={onClick}>
      {t('open')}
    </Button>
  )
}

interface ReportDialogProps extends ReportSelection {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The dialog alone, for menus that open it themselves. */
export const ReportDialog = memo(function ReportDialog({ opened, onClose, ...selection }: ReportDialogProps) {
  const { t } = useTranslation('report-dialog')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ReportForm {...selection} onClose={onClose} />
    </Modal>
  )
})

import { Button, Modal } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../client/use-answer.ts'
import { FindingSettingsForm } from './finding-settings-form.tsx'

/** What counts as a finding in this workspace, to be set. */
export function FindingSettingsButton() {
  const { t } = useTranslation('findings')
  const [opened, setOpened] = useState(false)
  const settings = useAnswer('findings.settings', opened ? {} : null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.6} />}
        onClick={() => setOpened(true)}
      >
        {t('settings')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size={640}
        title={t('settings.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {settings.state === 'ready' ? (
          <FindingSettingsForm settings={settings.value} onClose={() => setOpened(false)} />
        ) : null}
      </Modal>
    </>
  )
}

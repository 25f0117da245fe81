import { Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CheckForm } from './check-form.tsx'
import classes from './evidence.module.css'
import { useEvidence } from './evidence-state.ts'
import { MakeForm } from './make-form.tsx'

/** Making evidence, and checking it. */
export function EvidenceDialog() {
  const { t } = useTranslation('evidence-dialog')
  const { shown, subject, make, check, close } = useEvidence()
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      size={640}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Tabs value={shown} onChange={(tab) => (tab === 'check' ? check() : make(subject))}>
        <Tabs.List>
          <Tabs.Tab value="make">{t('tab.make')}</Tabs.Tab>
          <Tabs.Tab value="check">{t('tab.check')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="make" className={classes.panel ?? ''}>
          <MakeForm />
        </Tabs.Panel>
        <Tabs.Panel value="check" className={classes.panel ?? ''}>
          <CheckForm />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}

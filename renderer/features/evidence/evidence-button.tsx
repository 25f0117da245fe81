import { Button } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEvidence } from './evidence-state.ts'
import type { EvidenceSubject } from './evidence-state.ts'

/** Opens the dialog that makes a pack about what is shown. */
export function EvidenceButton({ accounts, members }: Partial<EvidenceSubject>) {
  const { t } = useTranslation('evidence-dialog')
  const make = useEvidence((evidence) => evidence.make)
  return (
    <Button
      variant="default"
      leftSection={<IconCertificate size={15} stroke={1.6} />}
      onClick={() => make({ accounts: accounts ?? [], members: members ?? [] })}
    >
      {t('open')}
    </Button>
  )
}

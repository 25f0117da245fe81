import { Menu } from '@mantine/core'
import { IconCopy, IconFileExport, IconFileTypeCsv, IconMarkdown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { copyDownload, saveDownload } from '../../client/files.ts'
import { shownLanguage } from '../../client/language.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { runAct } from '../../client/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const icon = { size: 16, stroke: 1.6 }

/** The plan as a checklist for the colleague at the console. */
export function ExportMenu({ plan }: { readonly plan: string }) {
  const { t } = useTranslation('plan')
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton label={t('window.export')}>
          <IconFileExport size={17} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMarkdown {...icon} />} onClick={() => void exportPlan(plan, 'markdown')}>
          {t('window.export.markdown')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeCsv {...icon} />} onClick={() => void exportPlan(plan, 'csv')}>
          {t('window.export.csv')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void copyPlan(plan)}>
          {t('window.export.copy')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

async function exportPlan(plan: string, format: 'markdown' | 'csv'): Promise<void> {
  const made = await runAct('plans.export', { plan, format, language: shownLanguage() })
  const failure = made.ok ? await saveDownload(made.value) : null
  if (failure) tellOutcome({ kind: 'failed', failure })
}

/** For a chat or a ticket, which take Markdown as text. */
async function copyPlan(plan: string): Promise<void> {
  const made = await runAct('plans.export', { plan, format: 'markdown', language: shownLanguage() })
  if (!made.ok) return
  const failure = await copyDownload(made.value)
  tellOutcome(failure ? { kind: 'failed', failure } : { kind: 'copied', what: 'checklist' })
}

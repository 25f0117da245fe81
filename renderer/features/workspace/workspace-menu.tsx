import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconCertificate,
  IconChevronDown,
  IconDoorExit,
  IconFileExport,
  IconFileImport,
  IconFolderOpen,
  IconListSearch,
  IconPlus,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { firstLetter } from '../../ui/letters.ts'
import { CommandKey } from '../commands/key-caps.tsx'
import { useEvidence } from '../evidence/evidence-state.ts'
import { useImport } from '../import/import-state.ts'
import { showWhatToFetch, startImport } from '../import/reading.ts'
import { useDialogs } from './dialogs.ts'
import { holderFor } from './kinds-below.ts'
import { exportWorkspace } from './export-workspace.ts'
import classes from './workspace-menu.module.css'

const icon = { size: 16, stroke: 1.6 }

/** What can be done with the workspace as a whole. */
export function WorkspaceMenu() {
  const { t } = useTranslation('workspace')
  const name = useMirror((mirror) => mirror.workspace?.name ?? '')
  const selected = useView((view) => view.account)
  const parent = useMirror((mirror) => (selected === null ? undefined : holderFor(mirror, selected)))
  const show = useDialogs((state) => state.show)
  const makeEvidence = useEvidence((state) => state.make)
  const isImporting = useImport((state) => state.stage.kind !== 'empty')
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('menu', { name })}>
          <span
            className={classes.initial}
            data-initial={firstLetter(name).toLocaleUpperCase()}
            aria-hidden
          />
          <span className={classes.name}>{name}</span>
          <IconChevronDown size={14} stroke={1.8} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlus {...icon} />}
          rightSection={<CommandKey command="workspace.add-account" />}
          onClick={() => show({ kind: 'add-account', parent: parent?.id ?? null })}
        >
          {parent ? t('menu.add-below', { name: parent.name }) : t('menu.add-account')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUserPlus {...icon} />}
          rightSection={<CommandKey command="workspace.add-person" />}
          onClick={() => show({ kind: 'add-person' })}
        >
          {t('menu.add-person')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={() => startImport()}>
          {t(isImporting ? 'menu.import.on' : 'menu.import')}
        </Menu.Item>
        <Menu.Item leftSection={<IconListSearch {...icon} />} onClick={showWhatToFetch}>
          {t('menu.fetch')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileExport {...icon} />} onClick={() => void exportWorkspace()}>
          {t('menu.export')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCertificate {...icon} />}
          onClick={() => makeEvidence({ accounts: [], members: [] })}
        >
          {t('menu.evidence')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFolderOpen {...icon} />}
          rightSection={<CommandKey command="workspace.open" />}
          onClick={() => show({ kind: 'open-another' })}
        >
          {t('menu.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDoorExit {...icon} />}
          onClick={() => void runAct('workspace.close', {})}
        >
          {t('menu.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

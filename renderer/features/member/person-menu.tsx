import { Menu } from '@mantine/core'
import { IconCheck, IconCopy, IconDoorExit, IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTasks } from '../frame/tasks.ts'
import { usePeoplePicks } from './people-picks.ts'
import classes from './person-menu.module.css'

const icon = { size: 16, stroke: 1.6 }

export interface PersonMenuProps {
  /** null: closed. */
  readonly at: { readonly member: string; readonly left: number; readonly top: number } | null
  readonly onClose: () => void
}

/** The menu of one person in the list, where the pointer or the person is. */
export function PersonMenu({ at, onClose }: PersonMenuProps) {
  const { t } = useTranslation('bulk')
  const begin = useTasks((tasks) => tasks.begin)
  const toggle = usePeoplePicks((picks) => picks.toggle)
  const picked = usePeoplePicks((picks) => at !== null && picks.picked.has(at.member))
  const member = at?.member ?? ''
  return (
    <Menu
      opened={at !== null}
      onChange={(opened) => {
        if (!opened) onClose()
      }}
      position="bottom-start"
      width={280}
      withinPortal
    >
      <Menu.Target>
        <span className={classes.place} style={{ left: at?.left ?? 0, top: at?.top ?? 0 }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('person.menu')}>
        <Menu.Item
          leftSection={<IconTemplate {...icon} />}
          onClick={() => begin({ kind: 'template', member })}
        >
          {t('open.template')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => begin({ kind: 'copy', member })}>
          {t('open.copy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCheck {...icon} />} onClick={() => toggle(member)}>
          {t(picked ? 'pick.take-out' : 'pick.take-in')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDoorExit {...icon} />}
          onClick={() => begin({ kind: 'offboarding', member })}
        >
          {t('open.offboarding')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

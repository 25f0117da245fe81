import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import { KeyCaps } from '../commands/key-caps.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { stepFields } from './step-fields.ts'
import type { RowActs } from './step-row.tsx'

const icon = { size: 16, stroke: 1.6 }

interface StepMenuProps {
  readonly step: PlanStepView
  readonly label: string
  readonly tab: number
  readonly acts: RowActs
}

/** What can be done to a step, with the keys that do the same. */
export function StepMenu({ step, label, tab, acts }: StepMenuProps) {
  const { t } = useTranslation('plan')
  const fields = stepFields(step)
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton label={t('window.more')} name={t('window.step.menu', { step: label })} tabIndex={tab}>
          <IconDots size={17} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          rightSection={<KeyCaps shortcut="Alt+ArrowUp" />}
          onClick={() => acts.move(-1)}
        >
          {t('window.step.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          rightSection={<KeyCaps shortcut="Alt+ArrowDown" />}
          onClick={() => acts.move(1)}
        >
          {t('window.step.down')}
        </Menu.Item>
        {fields ? (
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            rightSection={<KeyCaps shortcut="e" />}
            onClick={() => acts.edit(step.id)}
          >
            {t('window.step.edit')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          rightSection={<KeyCaps shortcut="Delete" />}
          onClick={() => void acts.drop([step.id])}
        >
          {t('window.step.drop')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

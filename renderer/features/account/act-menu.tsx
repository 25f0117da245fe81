import { Menu, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { actKey } from './act.ts'
import type { Act } from './act.ts'
import { ActItem } from './act-item.tsx'
import classes from './act-menu.module.css'
import { perform } from './perform.ts'
import { useRefusals } from './use-refusals.ts'

export interface ActMenuProps {
  readonly acts: readonly Act[]
  /** What the acts are done with, for those who do not see the row. */
  readonly label: string
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  /** Whether Tab comes to it: only in the row that has the focus. */
  readonly reachable: boolean
}

/** What can be done with one row, behind a button; each with the key that does it at once. */
export function ActMenu({ acts, label, opened, onOpened, reachable }: ActMenuProps) {
  const { t } = useTranslation('account')
  const refusals = useRefusals(acts, opened)
  if (acts.length === 0) return null
  const press = (event: KeyboardEvent) => {
    const act = actOfKey(acts, event)
    if (!act || refusals.has(actKey(act))) return
    event.preventDefault()
    event.stopPropagation()
    onOpened(false)
    void perform(act)
  }
  const first = acts.findIndex(({ ends }) => ends)
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={opened ? 300 : 0}>
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          data-opened={opened || undefined}
          tabIndex={reachable ? 0 : -1}
          aria-label={t('acts', { what: label })}
          title={t('acts', { what: label })}
        >
          <IconDots size={16} stroke={1.8} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={press}>
        {acts.map((act, place) => (
          <ActItem
            key={actKey(act)}
            act={act}
            divided={place === first && place > 0}
            refusal={refusals.get(actKey(act))}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The act whose letter was pressed, without a modifier. */
export function actOfKey(
  acts: readonly Act[],
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Act | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  return acts.find(({ letter }) => letter === key.toLowerCase())
}

import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../../shared/contract/reviews.ts'
import { classOf, rolesFor } from '../../../shared/policy/roles.ts'
import { RoleChip } from '../../ui/role-chip.tsx'

function focusAtOnce(item: HTMLElement | null): void {
  item?.focus({ preventScroll: true })
}

interface RoleMenuProps {
  readonly item: ReviewItem
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly onChoose: (role: string) => void
  /** What opens it. */
  readonly children: ReactNode
}

/** The roles that could be held instead. */
export function RoleMenu({ item, opened, onOpened, onChoose, children }: RoleMenuProps) {
  const { t } = useTranslation('reviews')
  const { system, kind } = item.facts.account
  const own = classOf(system, { role: item.role, raw: item.raw ?? undefined })
  // A role of another class would not take its place, but stand beside it.
  const roles = rolesFor(system, kind).filter((role) => role.id !== item.role && role.class === own)
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={220} returnFocus={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={t('change.to')}>
        <Menu.Label>{t('change.to')}</Menu.Label>
        {roles.map(({ id }, place) => (
          // Before the next key: Mantine's own focus comes a moment later.
          <Menu.Item key={id} ref={place === 0 ? focusAtOnce : undefined} onClick={() => onChoose(id)}>
            <RoleChip system={system} role={id} holding="here" />
          </Menu.Item>
        ))}
        {roles.length === 0 ? <Menu.Label>{t('change.none')}</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  )
}

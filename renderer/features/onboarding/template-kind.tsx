import { Button, Menu } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './template-editor.module.css'
import { everyKind } from './template-parts.ts'
import type { PartsOfKind } from './template-parts.ts'

interface KindRowProps {
  readonly parts: PartsOfKind
  readonly onToggle: (role: string) => void
  readonly onRemove: () => void
}

/** The roles that a template gives on one kind of account. */
export function KindRow({ parts: { system, kind, roles }, onToggle, onRemove }: KindRowProps) {
  const { t } = useTranslation('onboarding')
  const words = useWords()
  const name = `${words.systemShort(system)} · ${words.kinds(kind)}`
  return (
    <div className={classes.kind} role="group" aria-label={name}>
      <div className={classes.kindHead}>
        <AccountMark system={system} kind={kind} quiet />
        <span className={classes.kindName}>{name}</span>
        <IconButton label={t('editor.kind.remove', { kind: name })} onClick={onRemove}>
          <IconX size={14} stroke={1.8} />
        </IconButton>
      </div>
      <div className={classes.roles}>
        {rolesFor(system, kind).map((role) => (
          <button
            key={role.id}
            type="button"
            className={classes.role}
            aria-pressed={roles.includes(role.id)}
            onClick={() => onToggle(role.id)}
          >
            <RoleChip system={system} role={role.id} holding={roles.includes(role.id) ? 'here' : 'above'} />
          </button>
        ))}
      </div>
    </div>
  )
}

interface AddKindProps {
  readonly kinds: readonly PartsOfKind[]
  readonly onAdd: (kind: Pick<PartsOfKind, 'system' | 'kind'>) => void
}

/** Adds a kind of account that the template does not name yet. */
export function AddKind({ kinds, onAdd }: AddKindProps) {
  const { t } = useTranslation('onboarding')
  const words = useWords()
  const free = everyKind().filter(
    ({ system, kind }) => !kinds.some((each) => each.system === system && each.kind === kind),
  )
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          className={classes.add ?? ''}
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.6} />}
        >
          {t('editor.kind.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        {systems.map((system) => {
          const here = free.filter((each) => each.system === system)
          return here.length === 0 ? null : (
            <div key={system}>
              <Menu.Label>{words.system(system)}</Menu.Label>
              {here.map((each) => (
                <Menu.Item
                  key={each.kind}
                  leftSection={<AccountMark system={system} kind={each.kind} quiet />}
                  onClick={() => onAdd(each)}
                >
                  {words.kinds(each.kind)}
                </Menu.Item>
              ))}
            </div>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

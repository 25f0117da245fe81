import { Combobox, UnstyledButton, useCombobox } from '@mantine/core'
import { IconChevronDown, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { tip } from '../../ui/tip.ts'
import { useOffer } from '../commands/offers.ts'
import { useWithKey } from '../commands/key-text.ts'
import { ActorOptions } from './actor-options.tsx'
import classes from './actor-chooser.module.css'

/** Who the person at the keyboard acts as. As the keeper, permissions advise; as a member, they bind. */
export function ActorChooser() {
  const { t } = useTranslation('app')
  const withKey = useWithKey()
  const actor = useMirror((mirror) => mirror.actor)
  const member = useMirror((mirror) => mirror.memberOf(mirror.actor))
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active'),
  })
  useOffer('edit.actor', combobox.openDropdown)
  const choose = (value: string) => {
    combobox.closeDropdown()
    combobox.focusTarget()
    if (value !== actor) void runAct('actor.choose', { actor: value })
  }
  const meaning = actor === keeper ? 'actor.keeper.means' : 'actor.member.means'
  return (
    <Combobox
      store={combobox}
      // A window that starts has better things to do than to draw and place a list that is not open.
      keepMounted={false}
      onOptionSubmit={choose}
      position="bottom-end"
      width={320}
      offset={4}
    >
      <Combobox.Target targetType="button">
        <UnstyledButton
          {...tip(combobox.dropdownOpened ? null : withKey(t(meaning), 'edit.actor'))}
          className={classes.target}
          data-named={actor === keeper ? undefined : true}
          aria-label={t('actor.is', { name: member?.name ?? t('actor.keeper') })}
          onClick={() => combobox.toggleDropdown()}
        >
          {member ? <MemberMark member={member} /> : <IconKey size={16} stroke={1.7} />}
          <span className={classes.as}>{t('actor.as')}</span>{' '}
          <span className={classes.name}>{member?.name ?? t('actor.keeper')}</span>
          <IconChevronDown size={14} stroke={1.8} />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <ActorOptions combobox={combobox} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

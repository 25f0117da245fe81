import { Combobox, Tooltip, UnstyledButton, useCombobox } from '@mantine/core'
import { IconChevronDown, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { findMembers } from '../../ui/find-members.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { useSearchFocus } from '../../ui/use-search-focus.ts'
import { useOffer } from '../commands/offers.ts'
import { useWithKey } from '../commands/key-text.ts'
import classes from './actor-chooser.module.css'

const mostShown = 60

/** Who the person at the keyboard acts as. As the keeper, permissions advise; as a member, they bind. */
export function ActorChooser() {
  const { t } = useTranslation('app')
  const withKey = useWithKey()
  const [query, setQuery] = useState('')
  const actor = useMirror((mirror) => mirror.actor)
  const member = useMirror((mirror) => mirror.memberOf(mirror.actor))
  const members = useMirror((mirror) => mirror.members())
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setQuery('')
    },
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active'),
  })
  useSearchFocus(combobox)
  useFirstOption(combobox, query)
  useOffer('edit.actor', combobox.openDropdown)
  const found = findMembers(members, query)
  const choose = (value: string) => {
    combobox.closeDropdown()
    combobox.focusTarget()
    if (value !== actor) void runAct('actor.choose', { actor: value })
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-end" width={320} offset={4}>
      <Combobox.Target targetType="button">
        <Tooltip
          label={withKey(t(actor === keeper ? 'actor.keeper.means' : 'actor.member.means'), 'edit.actor')}
          disabled={combobox.dropdownOpened}
        >
          <UnstyledButton
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
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          value={query}
          aria-label={t('actor.search')}
          placeholder={t('actor.search')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Combobox.Options className={classes.options} aria-label={t('actor.list')}>
          {query === '' ? (
            <Combobox.Option value={keeper} active={actor === keeper} className={classes.option}>
              <span className={classes.keeper}>
                <IconKey size={15} stroke={1.7} />
              </span>
              <span className={classes.words}>
                <span>{t('actor.keeper')}</span>
                <span className={classes.hint}>{t('actor.keeper.hint')}</span>
              </span>
            </Combobox.Option>
          ) : null}
          {found.slice(0, mostShown).map((one) => (
            <Combobox.Option key={one.id} value={one.id} active={one.id === actor} className={classes.option}>
              <MemberMark member={one} />
              <span className={classes.words}>
                <span>{one.name}</span>
                <span className={classes.hint}>{one.email}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('actor.nobody')}</Combobox.Empty> : null}
          {found.length > mostShown ? (
            <Combobox.Empty>{t('actor.more', { count: found.length - mostShown })}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

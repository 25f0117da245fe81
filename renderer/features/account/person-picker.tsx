import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { findMembers } from '../../ui/find-members.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { firstFocus } from '../../ui/first-focus.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import classes from './give-access.module.css'

const mostShown = 50
const newPerson = ''

export interface PersonPickerProps {
  readonly value: string | null
  readonly onChange: (member: string | null) => void
  /** The person is not here yet. */
  readonly onNew: () => void
}

/** Chooses a person by typing part of a name, an address or a team. */
export function PersonPicker({ value, onChange, onNew }: PersonPickerProps) {
  const { t } = useTranslation('account')
  const members = useMirror((mirror) => mirror.members())
  const chosen = useMirror((mirror) => (value === null ? undefined : mirror.memberOf(value)))
  const [query, setQuery] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = findMembers(members, query)
  useFirstOption(combobox, query)
  const choose = (option: string) => {
    combobox.closeDropdown()
    if (option === newPerson) return onNew()
    onChange(option)
    setQuery('')
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...firstFocus}
          label={t('give.person')}
          placeholder={t('give.person.find')}
          leftSection={chosen ? <MemberMark member={chosen} /> : undefined}
          leftSectionWidth={38}
          value={chosen ? chosen.name : query}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            onChange(null)
            setQuery(event.currentTarget.value)
            combobox.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options} aria-label={t('give.people')}>
          {found.slice(0, mostShown).map((member) => (
            <Combobox.Option key={member.id} value={member.id} className={classes.option}>
              <MemberMark member={member} />
              <span className={classes.words}>
                <span>{member.name}</span>
                <span className={classes.hint}>{member.email}</span>
              </span>
            </Combobox.Option>
          ))}
          <Combobox.Option value={newPerson} className={classes.option}>
            <IconUserPlus size={16} stroke={1.6} />
            <span>{t('give.person.new')}</span>
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

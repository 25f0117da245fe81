import { Combobox, Input, InputBase, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { findMembers } from '../../ui/find-members.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { useSearchFocus } from '../../ui/use-search-focus.ts'
import classes from './person-chooser.module.css'

const mostShown = 50

export interface PersonChooserProps {
  readonly label: string
  /** The label is said and not shown. */
  readonly quiet?: boolean
  readonly value: string | null
  /** Offered first, before everyone else. */
  readonly suggested?: readonly string[]
  /** Who may not be chosen. */
  readonly without?: string
  readonly onChange: (member: string | null) => void
}

/** Chooses one person: those who are suggested first, and anybody by typing. */
export function PersonChooser(props: PersonChooserProps) {
  const { label, quiet = false, value, suggested = [], without, onChange } = props
  const { t } = useTranslation('onboarding')
  const { labelled } = useFormats()
  const [query, setQuery] = useState('')
  const members = useMirror((mirror) => mirror.members())
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const chosen = useMirror((mirror) => (value === null ? undefined : mirror.memberOf(value)))
  const combobox = useCombobox({
    onDropdownClose: () => {
      setQuery('')
      combobox.resetSelectedOption()
    },
  })
  useSearchFocus(combobox)
  useFirstOption(combobox, query)
  const first = findMembers(
    suggested.flatMap((id) => memberOf(id) ?? []),
    query,
  )
  const others = findMembers(members, query).filter(
    ({ id, leftOn }) => id !== without && leftOn === undefined && !suggested.includes(id),
  )
  const choose = (option: string) => {
    combobox.closeDropdown()
    combobox.focusTarget()
    onChange(option === '' ? null : option)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={320}>
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          label={quiet ? undefined : label}
          aria-label={labelled(label, chosen?.name ?? t('person.choose'))}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen ? (
            <span className={classes.option}>
              <MemberMark member={chosen} />
              <span className={classes.name}>{chosen.name}</span>
            </span>
          ) : (
            <Input.Placeholder>{t('person.choose')}</Input.Placeholder>
          )}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          value={query}
          aria-label={t('person.find')}
          placeholder={t('person.find')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Combobox.Options className={classes.options} aria-label={label}>
          {first.length > 0 ? (
            <Combobox.Group label={t('person.suggested')}>
              <Options members={first} chosen={value} />
            </Combobox.Group>
          ) : null}
          {first.length > 0 && others.length > 0 ? (
            <Combobox.Group label={t('person.others')}>
              <Options members={others} chosen={value} />
            </Combobox.Group>
          ) : (
            <Options members={others} chosen={value} />
          )}
          {first.length + others.length === 0 ? <Combobox.Empty>{t('person.nobody')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Options({
  members,
  chosen,
}: {
  readonly members: readonly Member[]
  readonly chosen: string | null
}) {
  return members.slice(0, mostShown).map((member) => (
    <Combobox.Option
      key={member.id}
      value={member.id}
      active={member.id === chosen}
      className={classes.option ?? ''}
    >
      <MemberMark member={member} />
      <span className={classes.name}>{member.name}</span>
      <span className={classes.hint}>{member.email}</span>
    </Combobox.Option>
  ))
}

import { Select } from '@mantine/core'
import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { fold } from '../../ui/fold.ts'
import classes from './person-select.module.css'

interface PersonSelectProps {
  readonly label: string
  readonly placeholder: string
  /** Those who cannot be chosen. */
  readonly without: readonly string[]
  readonly error?: string | null
  /** In a part that opens, the keyboard begins here. */
  readonly first?: boolean
  readonly onChoose: (member: string) => void
}

const optionsShown = 50

// Pressing somebody in a list outside of the part would be pressing beside it, which closes it before anybody is chosen.
const inOpenedPart = {
  ...firstFocus,
  defaultDropdownOpened: true,
  comboboxProps: { withinPortal: false },
}

interface PersonOption extends ComboboxItem {
  readonly email: string
}

/** Every word of what is typed stands in the name or in the address. */
const byNameOrAddress: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const found: (typeof options)[number][] = []
  for (const option of options) {
    if (found.length === limit) break
    const { label, email } = option as PersonOption
    const text = fold(`${label} ${email}`)
    if (words.every((word) => text.includes(word))) found.push(option)
  }
  return found
}

/** Chooses people one after the other, by typing part of a name or an address; the field is empty again after each. */
export function PersonSelect({
  label,
  placeholder,
  without,
  error,
  first = false,
  onChoose,
}: PersonSelectProps) {
  const { t } = useTranslation('reviews')
  const members = useMirror((mirror) => mirror.members())
  const data = useMemo(
    () =>
      members
        .filter(({ id, leftOn }) => !without.includes(id) && leftOn === undefined)
        .map(({ id, name, email }) => ({ value: id, label: name || email, email })),
    [members, without],
  )
  return (
    <Select
      searchable
      size="xs"
      limit={optionsShown}
      label={label}
      placeholder={placeholder}
      nothingFoundMessage={t('person.none')}
      data={data}
      filter={byNameOrAddress}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span className={classes.hint}>{(option as PersonOption).email}</span>
        </span>
      )}
      value={null}
      error={error}
      {...(first ? inOpenedPart : {})}
      selectFirstOptionOnChange
      onChange={(member) => member !== null && onChoose(member)}
    />
  )
}

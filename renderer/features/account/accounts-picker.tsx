import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { useMirror } from '../../client/mirror.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { findAccounts } from '../tree/find-accounts.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import classes from '../workspace/form.module.css'
import { firstFocus } from '../../ui/first-focus.ts'
import forms from './forms.module.css'

const mostShown = 50
const always = () => true

export interface AccountsPickerProps {
  readonly label: string
  readonly hint?: string | null
  readonly error?: string | null
  /** What empty means; absent: what can be typed. */
  readonly placeholder?: string
  readonly value: readonly string[]
  /** How many may be chosen. */
  readonly most: number
  /** Absent: every account. Has to stay the same function. */
  readonly accepts?: (account: Account) => boolean
  readonly onChange: (accounts: readonly string[]) => void
  /** Not where a screen begins: only a dialog takes the focus to its first field. */
  readonly takesFocus?: boolean
}

/** Chooses several accounts by typing part of a name or id; each stays in the field, with a way out. */
export function AccountsPicker({
  label,
  hint,
  error,
  placeholder,
  value,
  most,
  accepts = always,
  onChange,
  takesFocus = true,
}: AccountsPickerProps) {
  const { t } = useTranslation('account')
  const [query, setQuery] = useState('')
  const graph = useMirror((mirror) => mirror.graph)
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const opened = combobox.dropdownOpened
  const found = useMemo(
    () =>
      opened && value.length < most
        ? findAccounts(graph, query, mostShown, (account) => !value.includes(account.id) && accepts(account))
        : [],
    [opened, graph, query, value, most, accepts],
  )
  useFirstOption(combobox, query, found)
  const add = (account: string) => {
    onChange([...value, account])
    setQuery('')
    combobox.closeDropdown()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && query === '') onChange(value.slice(0, -1))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={add}>
      <Combobox.DropdownTarget>
        <PillsInput label={label} description={hint} error={error} onClick={() => combobox.openDropdown()}>
          <Pill.Group>
            {value.map((id) => (
              <Pill
                key={id}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('picker.remove', { name: accountOf(id)?.name ?? id }) }}
                onRemove={() => onChange(value.filter((other) => other !== id))}
              >
                {accountOf(id)?.name ?? id}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                className={forms.field ?? ''}
                {...(takesFocus ? firstFocus : {})}
                aria-label={label}
                placeholder={value.length === 0 ? (placeholder ?? t('picker.find')) : undefined}
                value={query}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setQuery(event.currentTarget.value)
                  combobox.openDropdown()
                }}
                onKeyDown={press}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options} aria-label={label}>
          {found.map((account) => (
            <Combobox.Option key={account.id} value={account.id} className={classes.option}>
              <AccountMark system={account.system} kind={account.kind} quiet />
              <span>{account.name}</span>
              <span className={classes.hint}>{account.externalId}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 ? (
            <Combobox.Empty>
              {value.length < most ? t('picker.nothing') : t('picker.most', { count: most })}
            </Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

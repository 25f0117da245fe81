import { Combobox, Input, InputBase, useCombobox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { useMirror } from '../../client/mirror.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { useSearchFocus } from '../../ui/use-search-focus.ts'
import { findAccounts } from '../tree/find-accounts.ts'
import classes from './form.module.css'

const mostShown = 50

export interface AccountPickerProps {
  readonly label: string
  readonly nothing: string
  readonly value: string | null
  /** Which accounts may be chosen. */
  readonly accepts: (account: Account) => boolean
  readonly onChange: (account: string | null) => void
}

/** Chooses one account by typing part of its name or id. */
export function AccountPicker({ label, nothing, value, accepts, onChange }: AccountPickerProps) {
  const { t } = useTranslation('workspace')
  const [query, setQuery] = useState('')
  const chosen = useMirror((mirror) => (value === null ? undefined : mirror.accountOf(value)))
  const graph = useMirror((mirror) => mirror.graph)
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setQuery('')
    },
  })
  useSearchFocus(combobox)
  const opened = combobox.dropdownOpened
  const found = useMemo(
    () => (opened ? findAccounts(graph, query, mostShown, accepts) : []),
    [opened, graph, query, accepts],
  )
  useFirstOption(combobox, query, found)
  const choose = (option: string) => {
    onChange(option === '' ? null : option)
    combobox.closeDropdown()
    combobox.focusTarget()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          label={label}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen ? (
            <span className={classes.option}>
              <AccountMark system={chosen.system} kind={chosen.kind} quiet />
              {chosen.name}
            </span>
          ) : (
            <Input.Placeholder>{nothing}</Input.Placeholder>
          )}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          value={query}
          aria-label={t('picker.search')}
          placeholder={t('picker.search')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Combobox.Options className={classes.options} aria-label={t('picker.list')}>
          {query === '' ? <Combobox.Option value="">{nothing}</Combobox.Option> : null}
          {found.map((account) => (
            <Combobox.Option key={account.id} value={account.id} className={classes.option}>
              <AccountMark system={account.system} kind={account.kind} quiet />
              <span>{account.name}</span>
              <span className={classes.hint}>{account.externalId}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('picker.nothing')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

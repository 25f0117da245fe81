import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { findAccounts } from '../tree/find-accounts.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import formClasses from '../workspace/form.module.css'
import { useMapState } from './map-state.ts'
import classes from './map-toolbar.module.css'
import { accountNodeId } from './model/scene.ts'

const mostShown = 30
const any = () => true

/** Finds an account as the tree does, and puts it into the middle of the map. */
export function MapSearch() {
  const { t } = useTranslation('map')
  const [text, setText] = useState('')
  const graph = useMirror((mirror) => mirror.graph)
  const open = useView((view) => view.open)
  const moveTo = useMapState((state) => state.moveTo)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useMemo(
    () => (text.trim() === '' ? [] : findAccounts(graph, text, mostShown, any)),
    [graph, text],
  )
  useFirstOption(combobox, text, found)
  const choose = (account: string) => {
    setText('')
    combobox.closeDropdown()
    open('map', { account })
    moveTo(accountNodeId(account), true)
  }
  return (
    <Combobox store={combobox} width={400} position="bottom-start" onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('search')}
          spellCheck={false}
          leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
          leftSectionWidth={30}
          value={text}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options className={formClasses.options} aria-label={t('search')}>
          {found.map((account) => (
            <Combobox.Option key={account.id} value={account.id} className={formClasses.option}>
              <AccountMark system={account.system} kind={account.kind} quiet />
              <span>{account.name}</span>
              <span className={formClasses.hint}>{account.externalId}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('search.nothing')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

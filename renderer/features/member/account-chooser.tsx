import { Combobox, Input, InputBase, ScrollArea, useCombobox, VisuallyHidden } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { useSearchFocus } from '../../ui/use-search-focus.ts'
import classes from './account-chooser.module.css'
import { findAccounts } from './find-accounts.ts'
import type { FoundAccounts } from './find-accounts.ts'
import { reachOf } from './reach.ts'

interface AccountChooserProps {
  readonly member: Member
  readonly account: Account | null
  readonly onChoose: (account: string) => void
}

const nothing: FoundAccounts = { reached: [], others: [], more: false }

/** Chooses an account by typing: those that the person reaches first, then any other. */
export function AccountChooser({ member, account, onChoose }: AccountChooserProps) {
  const { t } = useTranslation('member')
  const words = useWords()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const combobox = useCombobox({
    onDropdownClose: () => {
      setQuery('')
      combobox.resetSelectedOption()
    },
  })
  useSearchFocus(combobox)
  const opened = combobox.dropdownOpened
  const found = useFound(member.id, opened, wanted)
  useFirstOption(combobox, wanted, found)
  const choose = (id: string) => {
    combobox.closeDropdown()
    combobox.focusTarget()
    onChoose(id)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={420}>
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          className={classes.target}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
        >
          <VisuallyHidden>{t('may.account')} </VisuallyHidden>
          {account ? (
            <span className={classes.chosen}>
              <AccountMark system={account.system} kind={account.kind} status={account.status} quiet />
              <span className={classes.name}>{account.name}</span>
              <span className={classes.hint}>
                {words.systemShort(account.system)} · {words.kind(account.kind)}
              </span>
            </span>
          ) : (
            <Input.Placeholder>{t('may.choose')}</Input.Placeholder>
          )}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          aria-label={t('may.account.placeholder')}
          placeholder={t('may.account.placeholder')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Combobox.Options>
          <ScrollArea.Autosize mah={360} type="auto">
            <Options label={t('may.reached')} ids={found.reached} chosen={account?.id ?? null} />
            <Options label={t('may.others')} ids={found.others} chosen={account?.id ?? null} />
            {found.reached.length + found.others.length === 0 ? (
              <Combobox.Empty>{t('may.account.none')}</Combobox.Empty>
            ) : null}
            {found.more ? <p className={classes.more}>{t('may.account.more')}</p> : null}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function useFound(member: string, opened: boolean, query: string): FoundAccounts {
  const graph = useMirror((mirror) => mirror.graph)
  const versions = useMirror((mirror) => mirror.versions)
  const grants = useMirror((mirror) => mirror.grantsOfMember(member))
  // The graph stays the same object while its rows change; its versions tell.
  // oxlint-disable-next-line react/exhaustive-deps
  const reach = useMemo(() => (opened ? reachOf(graph, grants) : null), [opened, graph, grants, versions])
  return useMemo(() => (reach ? findAccounts(graph, reach, query) : nothing), [graph, reach, query])
}

interface OptionsProps {
  readonly label: string
  readonly ids: readonly string[]
  readonly chosen: string | null
}

function Options({ label, ids, chosen }: OptionsProps) {
  const accountOf = useMirror((mirror) => mirror.accountOf)
  if (ids.length === 0) return null
  return (
    <Combobox.Group label={label}>
      {ids.map((id) => {
        const account = accountOf(id)
        if (!account) return null
        return (
          <Combobox.Option key={id} value={id} active={id === chosen} className={classes.option}>
            <AccountMark system={account.system} kind={account.kind} status={account.status} quiet />
            <span className={classes.name}>{account.name}</span>
            <span className={classes.hint}>{account.externalId}</span>
          </Combobox.Option>
        )
      })}
    </Combobox.Group>
  )
}

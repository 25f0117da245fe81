import { Combobox } from '@mantine/core'
import type { ComboboxStore } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { findMembers } from '../../ui/find-members.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { useSearchFocus } from '../../ui/use-search-focus.ts'
import classes from './actor-chooser.module.css'

const mostShown = 60

/** The keeper and the members, with a search: there while the list is open. */
export function ActorOptions({ combobox }: { readonly combobox: ComboboxStore }) {
  const { t } = useTranslation('app')
  const [query, setQuery] = useState('')
  const list = useId()
  const actor = useMirror((mirror) => mirror.actor)
  const members = useMirror((mirror) => mirror.members())
  useSearchFocus(combobox)
  useFirstOption(combobox, query)
  const found = findMembers(members, query)
  return (
    <>
      <Combobox.Search
        role="combobox"
        aria-expanded={combobox.dropdownOpened}
        aria-controls={list}
        value={query}
        aria-label={t('actor.search')}
        placeholder={t('actor.search')}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Combobox.Options id={list} className={classes.options} aria-label={t('actor.list')}>
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
    </>
  )
}

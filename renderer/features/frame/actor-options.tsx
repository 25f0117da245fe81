import { Combobox } from '@mantine/core'
import type { ComboboxStore } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { findMembers } from '../../ui/find-members.ts'
import { fold } from '../../ui/fold.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { SearchedOptions } from '../../ui/searched-options.tsx'
import classes from './actor-chooser.module.css'

const mostShown = 60

/** The keeper and the members, with a search: there while the list is open. */
export function ActorOptions({ combobox }: { readonly combobox: ComboboxStore }) {
  const { t } = useTranslation('app')
  const actor = useMirror((mirror) => mirror.actor)
  const members = useMirror((mirror) => mirror.members())
  return (
    <SearchedOptions
      combobox={combobox}
      search={t('actor.search')}
      list={t('actor.list')}
      className={classes.options}
    >
      {(query) => {
        const found = findMembers(members, query)
        const isKeeperFound = fold(t('actor.keeper')).includes(fold(query.trim()))
        return (
          <>
            {isKeeperFound ? (
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
              <Combobox.Option
                key={one.id}
                value={one.id}
                active={one.id === actor}
                className={classes.option}
              >
                <MemberMark member={one} />
                <span className={classes.words}>
                  <span>{one.name}</span>
                  <span className={classes.hint}>{one.email}</span>
                </span>
              </Combobox.Option>
            ))}
            {found.length === 0 && !isKeeperFound ? (
              <Combobox.Empty>{t('actor.nobody')}</Combobox.Empty>
            ) : null}
            {found.length > mostShown ? (
              <Combobox.Empty>{t('actor.more', { count: found.length - mostShown })}</Combobox.Empty>
            ) : null}
          </>
        )
      }}
    </SearchedOptions>
  )
}

import { TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useOffer } from '../commands/offers.ts'
import { useTasks } from '../frame/tasks.ts'
import { findMembers } from '../../ui/find-members.ts'
import classes from './people-list.module.css'
import { PeopleActs } from './people-acts.tsx'
import { usePeoplePicks } from './people-picks.ts'
import { PersonMenu } from './person-menu.tsx'
import type { PersonMenuProps } from './person-menu.tsx'
import { peopleRows } from './people-rows.ts'
import { GroupRow, PersonRow } from './person-row.tsx'
import { usePeopleKeys } from './use-people-keys.ts'

const groupHeight = 32
const personHeight = 36

/** Everyone under the heading of their team, with a search. Only the rows in view exist. */
export function PeopleList({ chosen }: { readonly chosen: string | null }) {
  const { t } = useTranslation('member')
  const open = useView((view) => view.open)
  const members = useMirror((mirror) => mirror.members())
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const found = useMemo(() => findMembers(members, wanted), [members, wanted])
  const rows = useMemo(() => peopleRows(found), [found])
  const picked = usePeoplePicks((picks) => picks.picked)
  const toggle = usePeoplePicks((picks) => picks.toggle)
  const scroll = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useOffer('find.filter', () => search.current?.focus())
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (row) => (rows[row]?.kind === 'group' ? groupHeight : personHeight),
    getItemKey: (row) => keyOf(rows[row]),
    overscan: 8,
  })
  useEffect(() => {
    const row = rows.findIndex((each) => each.kind === 'person' && each.member.id === chosen)
    if (row !== -1) virtual.scrollToIndex(row)
    // Only when somebody is chosen, also from elsewhere: not while the list changes under the eye.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen])
  const choose = (member: string) => open('people', { member })
  const [menu, setMenu] = useState<PersonMenuProps['at']>(null)
  const onClick = (event: MouseEvent) => {
    const member = personAt(event)
    if (member === undefined) return
    if (event.ctrlKey || event.metaKey) toggle(member)
    else choose(member)
  }
  const keys = usePeopleKeys(rows, chosen, choose, toggle, (row) => virtual.scrollToIndex(row))
  const onContextMenu = (event: MouseEvent) => {
    const member = personAt(event)
    if (member === undefined) return
    event.preventDefault()
    setMenu({ member, left: event.clientX, top: event.clientY })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return keys.onKey(event)
    const row = keys.active === null ? null : document.querySelector(`#${CSS.escape(optionId(keys.active))}`)
    if (keys.active === null || !row) return
    event.preventDefault()
    const { left, bottom } = row.getBoundingClientRect()
    setMenu({ member: keys.active, left: left + 24, top: bottom })
  }
  return (
    <section className={classes.side} aria-label={t('people')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('people')}</h2>
        <span className={classes.count}>
          {t(query === '' ? 'people.count' : 'people.found', { count: found.length })}
        </span>
      </header>
      <TextInput
        ref={search}
        className={classes.search}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        leftSection={<IconSearch size={14} stroke={1.8} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={keys.onSearchKey}
      />
      {rows.length === 0 ? <Nobody searched={query !== ''} /> : null}
      <div
        ref={scroll}
        className={classes.list}
        role="listbox"
        tabIndex={rows.length === 0 ? -1 : 0}
        aria-label={t('people.list')}
        aria-activedescendant={keys.active === null ? undefined : optionId(keys.active)}
        onKeyDown={onKey}
        onClick={onClick}
        onContextMenu={onContextMenu}
      >
        <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const place = { transform: `translateY(${item.start}px)`, height: item.size }
            return row.kind === 'group' ? (
              <GroupRow key={item.key} group={row.group} count={row.count} style={place} />
            ) : (
              <PersonRow
                key={item.key}
                id={optionId(row.member.id)}
                member={row.member}
                chosen={row.member.id === chosen}
                active={row.member.id === keys.active}
                picked={picked.has(row.member.id)}
                style={place}
              />
            )
          })}
        </div>
      </div>
      {rows.length === 0 ? null : <PeopleActs />}
      <PersonMenu
        at={menu}
        onClose={() => {
          setMenu(null)
          // A window that was opened from the menu has the focus.
          if (useTasks.getState().task === null) scroll.current?.focus()
        }}
      />
    </section>
  )
}

function Nobody({ searched }: { readonly searched: boolean }) {
  const { t } = useTranslation('member')
  return (
    <EmptyState
      title={t(searched ? 'people.nobody-found' : 'people.none')}
      text={t(searched ? 'people.nobody-found.text' : 'people.none.text')}
    />
  )
}

function personAt(event: MouseEvent): string | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-person]')?.dataset['person']
}

function keyOf(row: ReturnType<typeof peopleRows>[number] | undefined): string {
  if (!row) return ''
  return row.kind === 'person' ? row.member.id : JSON.stringify(row.group)
}

function optionId(member: string): string {
  return `person-${member}`
}

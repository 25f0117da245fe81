import { Button, Indicator, Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWithKey } from '../commands/key-text.ts'
import { useOffer } from '../commands/offers.ts'
import classes from './message-bell.module.css'
import { MessageLine } from './message-line.tsx'
import { keepMessages, useMessages } from './messages.ts'

/** The messages of this session, behind a bell that says whether there are new ones. */
export function MessageBell() {
  const { t } = useTranslation('app')
  const withKey = useWithKey()
  const [opened, setOpened] = useState(false)
  const list = useMessages((messages) => messages.list)
  const unread = useMessages((messages) => messages.unread)
  const look = useMessages((messages) => messages.look)
  const clear = useMessages((messages) => messages.clear)
  useEffect(keepMessages, [])
  const change = (open: boolean) => {
    setOpened(open)
    look()
  }
  useOffer('view.messages', () => change(true))
  const name = unread === 0 ? t('messages') : t('messages.unread', { count: unread })
  return (
    <Popover opened={opened} onChange={change} position="bottom-end" width={380} trapFocus returnFocus>
      <Indicator disabled={unread === 0} size={8} offset={7} color="accent">
        <Popover.Target>
          <IconButton name={name} label={withKey(name, 'view.messages')} onClick={() => change(!opened)}>
            <IconBell size={17} stroke={1.7} />
          </IconButton>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('messages')}>
        <header className={classes.head}>
          <h2 className={classes.title}>{t('messages')}</h2>
          <Button size="compact-xs" variant="default" disabled={list.length === 0} onClick={clear}>
            {t('messages.clear')}
          </Button>
        </header>
        {list.length === 0 ? <p className={classes.none}>{t('messages.none')}</p> : null}
        {list.length === 0 ? null : (
          // What scrolls must be reachable to be scrolled with keys.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('messages')}>
            <ul className={classes.list}>
              {list.map((message) => (
                <MessageLine key={message.id} message={message} />
              ))}
            </ul>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

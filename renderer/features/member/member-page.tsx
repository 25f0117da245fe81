import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../shared/model/member.ts'
import { useView } from '../../client/view.ts'
import { ActivityList } from '../activity/activity-list.tsx'
import { KeysTab } from './keys-tab.tsx'
import { MayTab } from './may-tab.tsx'
import { MemberHeader } from './member-header.tsx'
import classes from './member-page.module.css'

const tabs = ['keys', 'may', 'activity'] as const
type Tab = (typeof tabs)[number]

/** The tab is a way of looking that stays from person to person. */
let lastTab: Tab = 'keys'

/** One person: who they are, what they hold, what they may do, and what was done about them. */
export function MemberPage({ member }: { readonly member: Member }) {
  const { t } = useTranslation('member')
  const open = useView((view) => view.open)
  const [tab, setTab] = useState<Tab>(lastTab)
  const choose = (next: string | null) => {
    lastTab = tabs.find((name) => name === next) ?? 'keys'
    setTab(lastTab)
  }
  const showOn = (account: string) => {
    open('people', { member: member.id, account })
    choose('may')
  }
  return (
    <div className={classes.page}>
      <MemberHeader key={member.id} member={member} />
      <Tabs
        className={classes.tabs ?? ''}
        classNames={{ list: classes.tabList ?? '', panel: classes.panel ?? '', tab: classes.tab ?? '' }}
        value={tab}
        onChange={choose}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="keys">
          <KeysTab key={member.id} member={member} onShow={showOn} />
        </Tabs.Panel>
        <Tabs.Panel value="may">
          <MayTab member={member} />
        </Tabs.Panel>
        <Tabs.Panel value="activity">
          <ActivityList key={member.id} member={member.id} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

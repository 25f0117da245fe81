import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { Account } from '../../../shared/model/account.ts'
import { useMirror } from '../../client/mirror.ts'
import { ActivityList } from '../activity/activity-list.tsx'
import { AccountHeader } from './account-header.tsx'
import classes from './account-page.module.css'
import { LinksTab } from './links-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { UnknownFacts } from './unknown-facts.tsx'

const tabs = ['people', 'links', 'activity'] as const
type TabName = (typeof tabs)[number]

/** The tab is a way of looking that stays from account to account. */
let lastTab: TabName = 'people'

/** Everything about one account: what it is, who can get in, what it hangs from. */
export function AccountPage({ account }: { readonly account: Account }) {
  const { t } = useTranslation('account')
  const { number } = useFormats()
  const [tab, setTab] = useState<TabName>(lastTab)
  const links = useMirror(
    (mirror) => mirror.parentsOf(account.id).length + mirror.childrenOf(account.id).length,
  )
  const choose = (next: string | null) => {
    lastTab = tabs.find((name) => name === next) ?? 'people'
    setTab(lastTab)
  }
  return (
    <article className={classes.page} aria-labelledby="account-name">
      <AccountHeader account={account} />
      <UnknownFacts account={account} />
      <Tabs className={classes.tabs} value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List className={classes.list}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              {t(`tab.${name}`)}
              {name === 'links' && links > 0 ? <span className={classes.count}>{number(links)}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="people" className={classes.panel}>
          <PeopleTab account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="links" className={classes.panel}>
          <LinksTab account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="activity" className={classes.panel}>
          <ActivityList account={account.id} />
        </Tabs.Panel>
      </Tabs>
    </article>
  )
}

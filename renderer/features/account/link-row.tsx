import { IconEyeOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import { useMirror } from '../../client/mirror.ts'
import { isLive } from '../../client/mirror/link-table.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { AccountLink } from './account-link.tsx'
import { ActMenu } from './act-menu.tsx'
import { daysAway } from './days-away.ts'
import { linkActs } from './link-acts.ts'
import { LinkFacts } from './link-facts.tsx'
import classes from './links-tab.module.css'
import { useActKeys } from './use-act-keys.ts'

export interface LinkRowProps {
  readonly link: Link
  /** Which end of the link is not the account of the page. */
  readonly side: 'above' | 'below'
  /** Its place among the lines of the list. */
  readonly at: number
  readonly top: number
  readonly current: boolean
  readonly now: Date
}

/** One link: the account at its other end, its status, what is known of it, and what can be done with it. */
export function LinkRow({ link, ...rest }: LinkRowProps) {
  const parent = useMirror((mirror) => mirror.accountOf(link.parent))
  const child = useMirror((mirror) => mirror.accountOf(link.child))
  return parent && child ? <Row link={link} parent={parent} child={child} {...rest} /> : null
}

interface RowProps extends LinkRowProps {
  readonly parent: Account
  readonly child: Account
}

function Row({ link, parent, child, side, at, top, current, now }: RowProps) {
  const { t, i18n } = useTranslation('account')
  const above = useMirror((mirror) => mirror.parentsOf(child.id))
  const acts = useMemo(() => linkActs({ link, parent, child, above }), [link, parent, child, above])
  const other = side === 'above' ? parent : child
  const pending = link.status === 'pending'
  const hollow = pending || link.status === unknownStatus
  const { opened, setOpened, press } = useActKeys(acts)
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={at + 1}
      data-at={at}
      data-ended={isLive(link.status) ? undefined : true}
      tabIndex={current ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onKeyDown={press}
    >
      <span className={classes.account} role="gridcell" data-pending={hollow || undefined}>
        <AccountMark system={other.system} kind={other.kind} status={other.status} pending={hollow} />
        <AccountLink account={other.id} />
        <span className={classes.id}>{other.externalId}</span>
      </span>
      <span className={classes.state} role="gridcell">
        {link.status === unknownStatus ? (
          <UnknownStatus raw={link.raw ?? ''} />
        ) : (
          <span className={classes.status} data-status={link.status}>
            {t(`link.${link.status}`)}
          </span>
        )}
        {pending && link.askedAt !== undefined ? (
          <span className={classes.age}>
            {t('link.asked', { when: daysAway(i18n.language, link.askedAt, now) })}
          </span>
        ) : null}
        {link.hidden === 'yes' ? (
          <span className={classes.hidden}>
            <IconEyeOff size={14} stroke={1.7} aria-hidden />
            {t('link.hidden')}
          </span>
        ) : null}
      </span>
      <LinkFacts link={link} parent={parent} child={child} />
      <span className={classes.acts} role="gridcell">
        <ActMenu
          acts={acts}
          label={t('link.between', { parent: parent.name, child: child.name })}
          opened={opened}
          onOpened={setOpened}
          reachable={current}
        />
      </span>
    </div>
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { invitationState } from '../../../shared/model/invitation.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import type { Act } from '../account/act.ts'
import { ActMenu } from '../account/act-menu.tsx'
import { daysAway } from '../account/days-away.ts'
import { invitationActs } from '../account/invitation-acts.ts'
import { linkActs } from '../account/link-acts.ts'
import { HeadedRow } from '../../ui/headed-row.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { InvitationCells } from './invitation-cells.tsx'
import { LinkCells } from './link-cells.tsx'
import classes from './pending-list.module.css'
import type { Waiting } from './waiting.ts'
import { useActKeys } from '../account/use-act-keys.ts'

interface PendingRowProps extends RowPlace {
  readonly row: Waiting
  readonly now: Date
}

/** One thing that waits: what it is, for how long, until when, and what can be done about it. */
export function PendingRow({ row, now, ...place }: PendingRowProps) {
  const { t, i18n } = useTranslation('pending')
  const links = useMirror((mirror) => mirror.versions.link)
  const expired = row.waitsFor === 'sender'
  // The version stands for the links beside this one.
  // oxlint-disable-next-line react/exhaustive-deps
  const acts = useMemo(() => actsOf(row, now.getTime()), [row, expired, links])
  const { opened, setOpened, press } = useActKeys(acts)
  const when = (moment: number) => daysAway(i18n.language, new Date(moment).toISOString(), now)
  const label =
    row.kind === 'link'
      ? t('link.of', { parent: nameOf(row.link.parent), child: nameOf(row.link.child) })
      : t('invitation.of', { email: row.invitation.email })
  return (
    <HeadedRow {...place} className={classes.row} onKeyDown={press}>
      {row.kind === 'link' ? <LinkCells link={row.link} /> : <InvitationCells invitation={row.invitation} />}
      <span className={classes.when} role="gridcell" data-quiet={row.since === null || undefined}>
        {row.since === null
          ? t('since.unknown')
          : t(row.kind === 'link' ? 'since.link' : 'since.invitation', { when: when(row.since) })}
      </span>
      <span
        className={classes.when}
        role="gridcell"
        data-expired={expired || undefined}
        data-quiet={row.until === null || undefined}
      >
        {row.until === null ? t('until.none') : t(expired ? 'expired' : 'until', { when: when(row.until) })}
      </span>
      <span role="gridcell">
        <ActMenu acts={acts} label={label} opened={opened} onOpened={setOpened} reachable={place.current} />
      </span>
    </HeadedRow>
  )
}

function actsOf(row: Waiting, now: number): readonly Act[] {
  if (row.kind === 'invitation') return invitationActs(row.invitation, invitationState(row.invitation, now))
  const { accountOf, parentsOf } = mirrorNow()
  const { link } = row
  const parent = accountOf(link.parent)
  const child = accountOf(link.child)
  return parent && child ? linkActs({ link, parent, child, above: parentsOf(child.id) }) : []
}

function nameOf(account: string): string {
  return mirrorNow().accountOf(account)?.name ?? account
}

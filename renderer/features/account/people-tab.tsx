import { Button } from '@mantine/core'
import { IconMail, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { isOpen } from '../../client/mirror/people-table.ts'
import { usePlannedAccess } from '../../client/use-planned-access.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { fold } from '../../ui/fold.ts'
import { findMembers } from '../../ui/find-members.ts'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { useNow } from '../activity/use-now.ts'
import { RolePalette } from '../palette/role-palette.tsx'
import { useAccessDialogs } from './access-dialogs.ts'
import { FilterField } from './filter-field.tsx'
import { memberWithAddress } from './member-with-address.ts'
import { PeopleList } from './people-list.tsx'
import { peopleRows } from './people-rows.ts'
import classes from './people-tab.module.css'
import { useRoleDropOnPeople } from './use-role-drop-on-people.ts'

/** Everyone who can get in, by which role and from where; and the ways to change it. */
export function PeopleTab({ account }: { readonly account: Account }) {
  const { t } = useTranslation('account')
  const text = useFailureText()
  const now = useNow()
  const show = useAccessDialogs((state) => state.show)
  const [filter, setFilter] = useState('')
  const give = (role: string | null) => show({ kind: 'give', account: account.id, role })
  const direct = useMirror((mirror) => mirror.grantsOnAccount(account.id))
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const members = useMirror((mirror) => mirror.versions.member)
  const invitations = useMirror((mirror) => mirror.invitationsOn(account.id))
  const answer = useAnswer('access.people', { account: account.id })
  const people = answer.state === 'ready' ? answer.value : null
  const planning = usePlannedAccess()
  const planned = planning.on(account.id)
  const all = useMemo(
    () => {
      const memberWith = (address: string) => memberWithAddress(mirrorNow().members(), address)
      return peopleRows(account, direct, people ?? [], { memberOf, memberWith, planned })
    },
    // The version stands for what `memberOf` answers.
    // oxlint-disable-next-line react/exhaustive-deps
    [account, direct, people, memberOf, members, planned],
  )
  const query = useDeferredValue(filter)
  const rows = useMemo(() => {
    const found = new Set(
      findMembers(
        all.map((row) => row.member),
        query,
      ),
    )
    return all.filter((row) => found.has(row.member))
  }, [all, query])
  const pending = invitations.filter(
    (invitation) => isOpen(invitation) && fold(invitation.email).includes(fold(query.trim())),
  )
  const strangers = planned.filter(
    ({ change, who }) =>
      change === 'invite' &&
      !memberWithAddress(mirrorNow().members(), who) &&
      fold(who).includes(fold(query.trim())),
  )
  const listed = rows.length + pending.length + strangers.length
  const drop = useRoleDropOnPeople(account, rows, give)

  return (
    <>
      <div className={classes.toolbar}>
        <FilterField label={t('people.filter')} value={filter} onChange={setFilter} />
        <span className={classes.total} role="status">
          {people === null ? '' : t('people.count', { count: rows.length })}
        </span>
        <span className={classes.space} />
        <Button
          variant="default"
          leftSection={<IconMail size={15} stroke={1.8} />}
          onClick={() => show({ kind: 'invite', account: account.id, role: null })}
        >
          {t('invite')}
        </Button>
        <Button leftSection={<IconUserPlus size={15} stroke={1.8} />} onClick={() => give(null)}>
          {t('give')}
        </Button>
      </div>
      <div ref={drop.list} className={classes.body} data-over={drop.over === 'list' || undefined}>
        {answer.state === 'failed' ? (
          <EmptyState title={t('people.failed')} text={text(answer.failure)} />
        ) : null}
        {listed > 0 ? (
          <PeopleList
            account={account}
            rows={rows}
            drop={drop}
            invitations={pending}
            revoked={planning.revokes}
            strangers={strangers}
            now={now}
          />
        ) : null}
        {answer.state === 'loading' ? <RowsSkeleton rows={6} /> : null}
        {people !== null && listed === 0 ? (
          all.length === 0 ? (
            <EmptyState icon={IconUsers} title={t('people.none')} text={t('people.none.text')} />
          ) : (
            <EmptyState title={t('people.no-match')} text={t('people.no-match.text')} />
          )
        ) : null}
      </div>
      <footer className={classes.palette}>
        <span className={classes.paletteLabel}>{t('palette')}</span>
        <RolePalette system={account.system} kind={account.kind} label={t('palette')} onArm={give} />
      </footer>
    </>
  )
}

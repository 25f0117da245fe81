import { SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { kindsOf, rolesInView } from '../palette/roles-in-view.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { AccountSet } from './account-set.tsx'
import { everyPair, pairLines } from './pair-lines.ts'
import type { Pair, PairAct } from './pair-lines.ts'
import { PeopleSet } from './people-set.tsx'
import { Review } from './review.tsx'
import { RoleRadios } from './role-radios.tsx'
import type { RolePick } from './role-radios.tsx'
import classes from './task.module.css'
import { useKeptLines } from './use-kept-lines.ts'
import { useRun } from './use-run.ts'

export interface BulkWindowProps {
  readonly members: readonly string[]
  /** null: the accounts are chosen here. */
  readonly pairs: readonly Pair[] | null
}

const acts = ['give', 'remove', 'invite'] as const

/** One act on many pairs of a person and an account, with what comes of each. */
export function BulkWindow({ members, pairs: given }: BulkWindowProps) {
  const { t } = useTranslation('bulk')
  const run = useRun()
  const [act, setAct] = useState<(typeof acts)[number]>('give')
  const [picked, setPicked] = useState<RolePick | null>(null)
  const [accounts, setAccounts] = useState<readonly string[]>([])
  const pairs = useMemo(() => given ?? everyPair(members, accounts), [given, members, accounts])
  const groups = useMemo(() => {
    const { accountOf } = mirrorNow()
    return rolesInView(kindsOf([...new Set(pairs.map(({ account }) => account))].map(accountOf)))
  }, [pairs])
  const pick = picked !== null && (picked.role !== null || act === 'remove') ? picked : null
  const grants = useMirror((mirror) => mirror.versions.grant)
  const wanted = useMemo(
    () => (pick === null ? [] : pairLines(pairs, { ...pick, act } as PairAct, mirrorNow())),
    // What is held tells which roles there are to remove.
    // oxlint-disable-next-line react/exhaustive-deps
    [pairs, act, pick, grants],
  )
  const lines = useKeptLines(wanted, run.now.state === 'ready')
  const name = usePlanName(act, pick)
  const fixed = run.now.state !== 'ready'
  return (
    <div className={classes.task}>
      <fieldset className={classes.side} disabled={fixed} aria-label={t('what')}>
        <SegmentedControl
          fullWidth
          size="xs"
          {...firstFocus}
          disabled={fixed}
          aria-label={t('what')}
          value={act}
          data={acts.map((value) => ({ value, label: t(`do.${value}`) }))}
          onChange={(value) => setAct(value)}
        />
        {given === null ? (
          <AccountSet accounts={accounts} onChange={setAccounts} />
        ) : (
          <p className={classes.note}>{t('selected', { count: given.length })}</p>
        )}
        {groups.length > 0 ? (
          <RoleRadios groups={groups} value={pick} withAll={act === 'remove'} onChange={setPicked} />
        ) : null}
        <PeopleSet members={members} />
      </fieldset>
      <Review
        lines={lines}
        run={run}
        planName={name}
        empty={
          <EmptyState
            icon={IconArrowLeft}
            title={t(pairs.length === 0 ? 'empty.accounts' : 'empty.role')}
            text={t('empty.text')}
          />
        }
      />
    </div>
  )
}

function usePlanName(act: PairAct['act'], pick: RolePick | null): string {
  const { t } = useTranslation('bulk')
  const words = useWords()
  const role = pick?.role ? words.role(pick.system, pick.role) : t('role.all')
  return t(`plan.called.${act}`, { role })
}

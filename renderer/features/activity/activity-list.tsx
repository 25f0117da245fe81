import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { isAbout } from './about.ts'
import type { Subject } from './about.ts'
import { ActivityEnd } from './activity-end.tsx'
import classes from './activity-list.module.css'
import { ActivityRows } from './activity-rows.tsx'
import { rowsByDay } from './days.ts'
import { useChanges } from './use-changes.ts'

/** Changes that are read on their own while looking for those of one subject; then the person decides. */
const readUnasked = 1000

/** The record of changes, newest first; of one account or one member where that is asked for. */
export function ActivityList({ account, member }: Subject) {
  const { t } = useTranslation('activity')
  const failureText = useFailureText()
  const record = useChanges()
  const { changes, state, failure, complete } = record
  const rows = useMemo(
    () => rowsByDay(changes.filter((change) => isAbout(change, { account, member }))),
    [changes, account, member],
  )
  const revisions = useMemo(() => new Map(changes.map((each) => [each.id, each.revision])), [changes])
  const filtered = account !== undefined || member !== undefined
  const waits = filtered && changes.length >= readUnasked

  if (failure && changes.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('failed')} text={failureText(failure)}>
        <Button variant="default" onClick={record.again}>
          {t('again')}
        </Button>
      </EmptyState>
    )
  }
  if (state === 'loading' && changes.length === 0) {
    return (
      <div className={classes.waiting} role="status" aria-label={t('loading')}>
        <RowsSkeleton rows={8} />
      </div>
    )
  }
  if (rows.length === 0 && complete) {
    return (
      <EmptyState
        icon={IconHistory}
        title={t(filtered ? 'empty.filtered' : 'empty')}
        text={t(filtered ? 'end.filtered' : 'empty.text')}
      />
    )
  }
  return (
    <ActivityRows
      rows={rows}
      revisions={revisions}
      onNearEnd={state === 'ready' && !complete && !waits ? record.readMore : null}
      end={<ActivityEnd record={record} waits={waits} filtered={filtered} />}
    />
  )
}

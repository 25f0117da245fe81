import { SegmentedControl } from '@mantine/core'
import { IconHourglassEmpty } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { FilterField } from '../account/filter-field.tsx'
import { useNow } from '../activity/use-now.ts'
import { matchingRows, orders, pendingLines } from './pending-lines.ts'
import type { Order } from './pending-lines.ts'
import { PendingList } from './pending-list.tsx'
import classes from './pending-screen.module.css'
import { useWaiting } from './use-waiting.ts'

/** Everything that waits for somebody: link requests and invitations of the whole workspace. */
export function PendingScreen() {
  const { t } = useTranslation('pending')
  const now = useNow()
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<Order>('age')
  const query = useDeferredValue(filter)
  const waiting = useWaiting(now)
  const rows = useMemo(() => matchingRows(waiting, query, accountOf), [waiting, query, accountOf])
  const lines = useMemo(() => pendingLines(rows, order), [rows, order])
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')} />
      {waiting.length === 0 ? (
        <EmptyState icon={IconHourglassEmpty} title={t('empty')} text={t('empty.text')} />
      ) : (
        <>
          <div className={classes.toolbar}>
            <FilterField label={t('filter')} value={filter} onChange={setFilter} />
            <span className={classes.total} role="status">
              {t('count', { count: rows.length })}
            </span>
            <span className={classes.space} />
            <SegmentedControl
              size="xs"
              aria-label={t('order')}
              value={order}
              data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
              onChange={setOrder}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('no-match')} text={t('no-match.text')} />
          ) : (
            <PendingList lines={lines} now={now} />
          )}
        </>
      )}
    </div>
  )
}

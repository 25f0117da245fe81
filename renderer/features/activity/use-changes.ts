import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'
import { emptyRecord, withOlder, withTop } from './record.ts'
import type { ReadRecord } from './record.ts'

export interface Changes extends ReadRecord {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly failure: Failure | null
  /** Reads older changes; does nothing while some are on their way. */
  readonly readMore: (limit?: number) => void
  /** Reads everything that is shown again. */
  readonly again: () => void
}

const pageSize = 100
/** The most that one call answers; older pages keep what they said when they were read. */
export const mostAtOnce = 500

/** The record, newest first: read page by page, and again from the top when a change arrives. */
export function useChanges(): Changes {
  const revision = useMirror((mirror) => mirror.revision)
  const live = useMirror((mirror) => mirror.status === 'ready')
  const [record, setRecord] = useState(emptyRecord)
  const [failure, setFailure] = useState<Failure | null>(null)
  const length = useRef(0)
  const reading = useRef(false)

  useEffect(() => {
    length.current = record.changes.length
  }, [record])

  const readTop = useCallback(async (asOf: number): Promise<void> => {
    const limit = Math.min(Math.max(length.current + 1, pageSize), mostAtOnce)
    const result = await call('changes.list', { limit })
    setFailure(result.ok ? null : result.error)
    if (result.ok) setRecord((known) => withTop(known, result.value, { asOf, limit }))
  }, [])

  useEffect(() => {
    if (live) void readTop(revision)
  }, [live, revision, readTop])

  const readMore = useCallback(
    async (limit: number) => {
      const before = record.changes.at(-1)?.revision
      if (before === undefined || reading.current) return
      reading.current = true
      const result = await call('changes.list', { before, limit })
      reading.current = false
      setFailure(result.ok ? null : result.error)
      if (result.ok) setRecord((known) => withOlder(known, result.value, limit))
    },
    [record],
  )

  return {
    ...record,
    state: failure ? 'failed' : record.asOf === null ? 'loading' : 'ready',
    failure,
    readMore: (limit = pageSize) => void readMore(limit),
    again: () => void readTop(revision),
  }
}

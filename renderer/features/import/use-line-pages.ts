import { useEffect, useState } from 'react'
import type { ImportFilter } from '../../../shared/contract/import.ts'
import { accessTables } from '../../../shared/model/row.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'
import { LinePages, pageSize } from './line-pages.ts'

/**
 * The lines that match a filter, compared with the workspace as it is. While those of another filter are on their
 * way the former ones stay, so that the list does not blink. Not `useAnswer`: there are many pages to one question.
 */
export function useLinePages(session: string, reading: number, filter: ImportFilter): LinePages | null {
  const revision = useMirror((mirror) => mirror.revision)
  const key = JSON.stringify(filter)
  const [shown, setShown] = useState<LinePages | null>(null)
  const [, setTurn] = useState(0)
  useEffect(() => {
    let wanted = true
    const pages: LinePages = new LinePages(
      (table, from) =>
        call('import.lines', { session, filter: { ...filter, tables: [table] }, from, limit: pageSize }),
      () => {
        if (!wanted) return
        if (pages.totals() !== null || pages.failure() !== null) setShown(pages)
        setTurn((turn) => turn + 1)
      },
    )
    pages.begin(filter.tables ?? accessTables)
    return () => {
      wanted = false
    }
    // The key stands for the filter; another reading and another revision are compared anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, reading, revision, key])
  return shown
}

import type { RowChange, Table } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import type { RowTurn, StoreReader } from './store.ts'

export type Between = Pick<StoreReader, 'rowsBetween' | 'turnsBetween'>

interface Touched {
  readonly table: Table
  readonly key: string
  readonly image: string | null
}

/** Whether a row comes or goes by a change, or by how much it matters: a link that is active, the kind of an account. */
const comesOrGoes = `CASE "table"
  WHEN 'link' THEN json_extract(before, '$.status') IS NOT json_extract(after, '$.status')
  WHEN 'account' THEN json_extract(before, '$.system') IS NOT json_extract(after, '$.system')
    OR json_extract(before, '$.kind') IS NOT json_extract(after, '$.kind')
  ELSE (before IS NULL) <> (after IS NULL) END`

/** What the record says of a period: after one change, up to and with another. */
export function createBetween(db: Connection): Between {
  // SQLite takes the image from the row that has the minimum, or the maximum.
  const first = db.prepare<[number, number], Touched>(
    `SELECT "table", key, before AS image, min(revision) FROM change_row
      WHERE revision > +? AND revision <= +? GROUP BY "table", key ORDER BY "table", key`,
  )
  const last = db.prepare<[number, number], Touched>(
    `SELECT "table", key, after AS image, max(revision) FROM change_row
      WHERE revision > +? AND revision <= +? GROUP BY "table", key ORDER BY "table", key`,
  )
  const turns = db.prepare<[number, number], RowTurn>(
    `SELECT "table", key, max(revision) AS revision FROM change_row
      WHERE revision > +? AND revision <= +? AND "table" IN ('grant', 'link', 'account')
        AND (salt IS NULL OR ${comesOrGoes}) GROUP BY "table", key`,
  )
  return {
    rowsBetween: db.transaction((after: number, upTo: number): readonly RowChange[] => {
      // Both go through the same groups in the same order.
      const later = last.all(after, upTo)
      return first.all(after, upTo).flatMap(({ table, image }, place): readonly RowChange[] => {
        const now = later[place]!.image
        if (image === now) return []
        return [{ table, before: parsed(image), after: parsed(now) } as RowChange]
      })
    }),
    turnsBetween: (after, upTo) => turns.all(after, upTo),
  }
}

function parsed(image: string | null): unknown {
  return image === null ? null : JSON.parse(image)
}

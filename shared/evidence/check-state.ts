import { canonical } from '../model/canonical.ts'
import { accessTables } from '../model/row.ts'
import type { RecordLine } from './record-line.ts'

/** How the state in a pack compares with what the record in it says that the rows became. */
export interface StateReport {
  readonly rows: number
  /** Rows of the state that no change of the stretch speaks of: they are older, or their images were erased. */
  readonly untold: number
  /** Rows that are otherwise in the record, that it does not have any more, or that are left out of the state. */
  readonly differing: number
}

type Row = Readonly<Record<string, unknown>>

const lists = {
  account: 'accounts',
  link: 'links',
  member: 'members',
  grant: 'grants',
  invitation: 'invitations',
} as const
type AccessTable = keyof typeof lists

/**
 * Holds the state, a workspace document as JSON, against the last image that the stretch has of each row. Null where
 * it is no such document.
 */
export function checkState(document: unknown, lines: readonly RecordLine[]): StateReport | null {
  const last = lastImages(lines)
  const report = { rows: 0, untold: 0, differing: 0 }
  for (const table of accessTables) {
    const rows = rowsIn(document, table)
    if (!rows) return null
    report.rows += rows.length
    const { untold, differing } =
      table === 'invitation' ? compareTexts(rows, last.invitation) : compareRows(table, rows, last[table])
    report.untold += untold
    report.differing += differing
  }
  return report
}

type Images = ReadonlyMap<string, string | null>

function compareRows(table: Exclude<AccessTable, 'invitation'>, rows: readonly Row[], images: Images) {
  const found = { untold: 0, differing: 0 }
  const there = new Set<string>()
  for (const row of rows) {
    const key = keyOf(table, row)
    there.add(key)
    const image = images.get(key)
    if (image === undefined) found.untold += 1
    else if (image !== textOf(table, row)) found.differing += 1
  }
  for (const [key, image] of images) if (image !== null && !there.has(key)) found.differing += 1
  return found
}

/** A document has no ids of invitations: they are told apart by what they say. */
function compareTexts(rows: readonly Row[], images: Images) {
  const left = new Map<string, number>()
  for (const image of images.values()) if (image !== null) left.set(image, (left.get(image) ?? 0) + 1)
  let untold = 0
  for (const row of rows) {
    const text = textOf('invitation', row)
    const count = left.get(text) ?? 0
    if (count > 0) left.set(text, count - 1)
    else untold += 1
  }
  return { untold, differing: [...left.values()].reduce((sum, count) => sum + count, 0) }
}

/** By table and key, how the last image in the record reads; null where the row went. */
function lastImages(lines: readonly RecordLine[]) {
  const last = {
    account: new Map<string, string | null>(),
    link: new Map<string, string | null>(),
    member: new Map<string, string | null>(),
    grant: new Map<string, string | null>(),
    invitation: new Map<string, string | null>(),
  }
  for (const { rows } of lines) {
    for (const row of rows) {
      if (!isAccessTable(row.table)) continue
      const key = JSON.stringify(row.key)
      // What such a row became is not told; what it was before says nothing of it.
      if ('salt' in row) last[row.table].set(key, row.after && textOf(row.table, row.after))
      else last[row.table].delete(key)
    }
  }
  return last
}

function isAccessTable(table: string): table is AccessTable {
  return Object.hasOwn(lists, table)
}

function rowsIn(document: unknown, table: AccessTable): readonly Row[] | null {
  if (typeof document !== 'object' || document === null) return null
  const list: unknown = Reflect.get(document, lists[table])
  return Array.isArray(list) && list.every((row) => typeof row === 'object' && row !== null) ? list : null
}

/** The key that the record has of the row. */
function keyOf(table: Exclude<AccessTable, 'invitation'>, row: Row): string {
  switch (table) {
    case 'account':
    case 'member':
      return JSON.stringify([row['id']])
    case 'link':
      return JSON.stringify([row['parent'], row['child']])
    case 'grant':
      return JSON.stringify([row['member'], row['account'], row['role'], row['raw'] ?? ''])
  }
}

/** A row as one text, whether the record or the document has it. */
function textOf(table: AccessTable, row: Row): string {
  if (table === 'invitation') return canonical({ ...row, id: undefined })
  if (table !== 'link') return canonical(row)
  const { owner, hidden } = row
  return canonical({
    ...row,
    owner: owner === true || owner === 'yes' ? 'yes' : owner === 'unknown' ? 'unknown' : 'no',
    hidden: hidden === true || hidden === 'yes' ? 'yes' : undefined,
  })
}

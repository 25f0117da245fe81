import { describe, expect, it } from 'vitest'
import type { ReportRow } from '../../shared/model/report.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { must, newStore, record, reopened, revert, temporaryFile } from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

const money: ReportRow = { id: 'r', name: 'Money', definition: '{"kind":"finance"}' }
const kept: RowChange = { table: 'report', before: null, after: money }

/** A workspace file of version 6, with a question that is kept. */
function sixthForm(path: string): void {
  const db = olderFile(path, 6)
  db.exec(`
    INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
    INSERT INTO account (id, system, kind, name) VALUES ('m', 'google-ads', 'manager', 'M');
    INSERT INTO question VALUES ('q', 'All of Anna', '{"kind":"has","member":"anna"}');
  `)
  db.close()
}

describe('a file from before reports were kept', () => {
  it('keeps what it has, and ends in the same form as a new one', () => {
    const path = temporaryFile()
    sixthForm(path)
    const store = reopened(path)
    expect(store.questions()).toMatchObject([{ name: 'All of Anna' }])
    expect(store.rows().account).toHaveLength(1)
    expect(store.reports()).toEqual([])
    expect(formOf(path)).toEqual(formNow())
  })
})

describe('kept reports', () => {
  it('come back as they were, by name, and are put back like every other row', () => {
    const path = temporaryFile()
    const store = newStore(path)
    const earlier = { ...money, id: 's', name: 'Admins' }
    must(record(store, [kept, { table: 'report', before: null, after: earlier }]))
    store.close()
    const again = reopened(path)
    expect(again.reports()).toEqual([earlier, money])
    expect(again.row('report', '["r"]')).toEqual(money)
    must(record(again, [{ table: 'report', before: money, after: null }]))
    must(revert(again, 'undo'))
    expect(again.reports()).toEqual([earlier, money])
    expect(again.verify()).toMatchObject({ broken: null })
  })
})

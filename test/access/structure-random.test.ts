import { describe, expect, it } from 'vitest'
import { findViolation, findViolationAfter } from '../../electron/access/structure.ts'
import { structureOfRows } from '../../electron/access/structure-of-rows.ts'
import { linkStatuses } from '../../shared/model/link.ts'
import { rowKey, accessTables as tables } from '../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
  WorkspaceRows,
} from '../../shared/model/row.ts'
import { soundWorkspace } from '../fixtures/sound-workspace.ts'
import { Chance, randomWorkspace, stated } from '../helpers/random-workspace.ts'

/** The change written out: removals first, then what is put there; a row added twice is there twice. */
function applied(rows: WorkspaceRows, changes: readonly RowChange[]): WorkspaceRows {
  const after = structuredClone(rows) as { [T in Table]: Rows[T][] }
  for (const { table, before } of changes) {
    if (!before) continue
    const key = rowKey(table, before)
    const place = after[table].findIndex((row) => rowKey(table, row as never) === key)
    if (place !== -1) after[table].splice(place, 1)
  }
  for (const { table, after: row } of changes) if (row) after[table].push(row as never)
  return after
}

/** Words of every table mixed up: most of what it makes breaks a rule, some of it does not. */
function randomRow(chance: Chance, rows: WorkspaceRows, table: Table): Rows[Table] {
  const account = () => (chance.happens(0.03) ? 'nobody' : chance.pick(rows.account).id)
  const member = () => (chance.happens(0.03) ? 'nobody' : chance.pick(rows.member).id)
  const role = () => chance.pick(['admin', 'standard', 'read-only', 'assigned', 'finance-manager', 'unknown'])
  switch (table) {
    case 'account':
      return {
        ...chance.pick(rows.account),
        ...(chance.happens(0.7) ? { id: `new-${chance.below(4)}` } : {}),
        ...(chance.happens(0.4) ? { externalId: chance.pick(['1-1', '11', '2-2']) } : {}),
        ...(chance.happens(0.1) ? { kind: chance.pick(['pixel', 'manager', 'ad-account'] as const) } : {}),
      }
    case 'member':
      return {
        ...chance.pick(rows.member),
        ...(chance.happens(0.7) ? { id: `new-${chance.below(4)}` } : {}),
        email: `${chance.pick(['A', 'b', 'B', 'c', 'd', 'e'])}${chance.below(3)}@n.example`,
      }
    case 'link':
      return {
        parent: account(),
        child: account(),
        ...stated(chance.happens(0.7) ? 'active' : chance.pick(linkStatuses)),
        owner: chance.pick(['yes', 'no', 'no', 'unknown']),
      }
    case 'grant':
      return {
        member: member(),
        account: account(),
        role: role(),
        ...(chance.happens(0.2) ? { raw: 'X' } : {}),
      }
    case 'invitation':
      return {
        id: `invitation-${chance.below(6)}`,
        email: 'x@n.example',
        account: account(),
        role: role(),
        status: 'pending',
        ...(chance.happens(0.3) ? { invitedBy: member() } : {}),
      }
  }
}

function randomChange(chance: Chance, rows: WorkspaceRows): RowChange {
  const table = chance.pick(tables)
  const known = rows[table]
  const before = known.length > 0 && chance.happens(0.6) ? chance.pick<Rows[Table]>(known) : null
  if (before && chance.happens(0.4)) return { table, before, after: null } as RowChange
  const row = randomRow(chance, rows, table)
  const after = before && 'id' in before && 'id' in row ? { ...row, id: before.id } : row
  const isSameKey = before && rowKey(table, before as never) === rowKey(table, after as never)
  return { table, before: isSameKey ? before : null, after } as RowChange
}

/** One change for each row at most: a plan never says two things about the same row. */
function randomChanges(chance: Chance, rows: WorkspaceRows): readonly RowChange[] {
  const changes = Array.from({ length: 1 + chance.below(3) }, () => randomChange(chance, rows))
  const befores = new Set<unknown>()
  return changes.filter(({ before }) => before === null || (!befores.has(before) && befores.add(before)))
}

describe('a change is refused exactly when the workspace after it would be', () => {
  const steps = 80
  let refused = 0
  let accepted = 0

  for (let seed = 1; seed <= 25; seed++) {
    it(`in ${steps} changes, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      let rows = soundWorkspace(randomWorkspace(chance, 'odd'))
      for (let step = 0; step < steps; step++) {
        const changes = randomChanges(chance, rows)
        const after = applied(rows, changes)
        const alone = findViolationAfter(structureOfRows(rows), changes)
        const whole = findViolation(after)
        expect({ changes, refused: alone !== null }).toEqual({ changes, refused: whole !== null })
        if (whole === null) rows = after
        if (whole === null) accepted++
        else refused++
      }
    })
  }

  it('and both answers are common', () => {
    expect(Math.min(refused, accepted)).toBeGreaterThan(300)
  })
})

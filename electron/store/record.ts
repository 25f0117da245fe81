import type { FailureDetail, Result } from '../../shared/contract/failure.ts'
import type { Change } from '../../shared/model/change.ts'
import type { Clock, Ids } from '../ports.ts'
import { canonical } from '../../shared/model/canonical.ts'
import type { Connection } from './connection.ts'
import { changeHash } from './digest.ts'
import type { RowImages } from './digest.ts'
import type { ChangeFacts } from '../../shared/model/sealed-change.ts'
import type { RowReader } from './read-rows.ts'
import { assertChange } from './row-images.ts'
import { createSealer } from './seal-rows.ts'
import type { SealedRow } from './seal-rows.ts'
import { Refusal, attempt } from './sqlite-failure.ts'
import type { NewChange } from './store.ts'
import type { Transactions } from './transactions.ts'
import { createRowWriter } from './write-rows.ts'

export interface Recording {
  /** The workspace's id. */
  readonly workspace: string
  readonly path: string
  readonly device: string
  readonly clock: Clock
  readonly ids: Ids
}

interface LastChange {
  readonly revision: number
  readonly at: string
  readonly device: string
  readonly hash: string
}

/** See `Store.record`. */
export function createRecorder(
  db: Connection,
  reader: RowReader,
  { commit }: Transactions,
  { workspace, path, device, clock, ids }: Recording,
): (change: NewChange) => Result<Change> {
  const writeRows = createRowWriter(db)
  const append = createAppender(db, workspace)
  const last = db.prepare<[], LastChange>(
    'SELECT revision, at, device, hash FROM change ORDER BY revision DESC LIMIT 1',
  )
  const seal = createSealer()
  const assertReversible = createReversalCheck(db)

  const assertUnmoved = ({ table, key, before }: RowImages) => {
    const current = reader.row(table, key)
    if ((current && canonical(current)) === before) return
    throw new Refusal('conflict', 'store.row-moved-on', { table, key, current: current as FailureDetail })
  }

  const record = ({ ready, ...change }: NewChange): Change => {
    const sealed = ready?.rows === change.rows ? ready.sealed : change.rows.map(seal)
    assertChange(sealed)
    assertReversible(change)
    for (const image of sealed) assertUnmoved(image)
    writeRows(change.rows)
    const before = last.get()
    // Time never goes back in the record, whatever the clock does.
    const at = new Date(Math.max(clock(), before ? Date.parse(before.at) : 0)).toISOString()
    const recorded = { ...change, revision: (before?.revision ?? 0) + 1, id: ids(), device, at }
    append(recorded, before, sealed)
    return recorded
  }
  return (change) => attempt(path, () => commit(() => record(change)))
}

/** A change is reverted once: by an undo, or where it is an undo, by a redo. */
function createReversalCheck(db: Connection): (change: NewChange) => void {
  const reverted = db.prepare<[string], { kind: string; by: string | null }>(
    `SELECT change.kind, reversal.id AS "by" FROM change
      LEFT JOIN change AS reversal ON reversal.reverts = change.id WHERE change.id = ?`,
  )
  return ({ kind, reverts }) => {
    if ((kind === 'do') !== (reverts === undefined)) throw new Error(`'${kind}' and reverts ${reverts}`)
    if (reverts === undefined) return
    const found = reverted.get(reverts)
    if (!found) throw new Refusal('not-found', 'store.unknown-change', { change: reverts })
    if (found.by !== null) throw new Refusal('conflict', 'store.reverted-already', { change: reverts })
    if ((found.kind === 'undo') !== (kind === 'redo'))
      throw new Error(`'${kind}' cannot revert '${found.kind}'`)
  }
}

function createAppender(db: Connection, workspace: string) {
  const previousOf = db
    .prepare<[string], string>('SELECT hash FROM change WHERE device = +? ORDER BY revision DESC LIMIT 1')
    .pluck()
  const insertChange = db.prepare(
    `INSERT INTO change (revision, id, device, actor, at, command, kind, reverts, previous, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertRow = db.prepare(
    `INSERT INTO change_row (revision, seq, "table", key, before, after, salt, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (
    { revision, id, device, actor, at, command, kind, reverts }: Change,
    latest: LastChange | undefined,
    sealed: readonly SealedRow[],
  ) => {
    // Mostly the last change is this device's own.
    const previous = latest?.device === device ? latest.hash : (previousOf.get(device) ?? null)
    const facts: ChangeFacts = { id, device, actor, at, command, kind, reverts: reverts ?? null, previous }
    const hash = changeHash(workspace, facts, sealed)
    insertChange.run(revision, id, device, actor, at, command, kind, facts.reverts, previous, hash)
    sealed.forEach(({ table, key, before, after, salt, digest }, index) =>
      insertRow.run(revision, index + 1, table, key, before, after, salt, digest),
    )
  }
}

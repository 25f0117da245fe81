import { failed } from '../../shared/contract/failure.ts'
import type { Clock, Ids } from '../ports.ts'
import { backupTo } from './backup.ts'
import { createBetween } from './between.ts'
import type { Connection } from './connection.ts'
import { eraseHistory } from './erase-history.ts'
import { readIdentity } from './identity.ts'
import { createMoments } from './moments.ts'
import { openPast } from './past.ts'
import { createChangeReader } from './read-changes.ts'
import { createRowReader } from './read-rows.ts'
import { createRecorder } from './record.ts'
import { createRehearsal } from './rehearsal.ts'
import { createRoleHistory } from './role-history.ts'
import { createSealedChangeReader } from './sealed-changes.ts'
import { attempt } from './sqlite-failure.ts'
import type { Store } from './store.ts'
import { createTransactions } from './transactions.ts'
import { createUndoTargets } from './undo-targets.ts'
import { verifyChain } from './verify-chain.ts'

export interface StoreOptions {
  /** This installation's id: each device has its own chain of hashes. */
  readonly device: string
  readonly clock: Clock
  readonly ids: Ids
}

/**
 * A store over a connection that is ready. `path` is the file as the person knows it, which is not
 * where the connection is when a copy is read; `release` is called once, after closing.
 */
export function storeOver(
  db: Connection,
  { path, readOnly, release }: { path: string; readOnly: boolean; release: () => void },
  options: StoreOptions,
): Store {
  const { id, name } = readIdentity(db, path)
  const rows = createRowReader(db)
  const changes = createChangeReader(db)
  const transactions = createTransactions(db, path)
  const record = createRecorder(db, rows, transactions, { workspace: id, path, ...options })
  const refused = () => failed('refused', 'store.read-only', { file: path })

  return {
    id,
    name,
    path,
    readOnly,
    ...rows,
    ...changes,
    sealedChanges: createSealedChangeReader(db),
    ...createMoments(db, changes.revision),
    ...createRoleHistory(db, changes.revision),
    ...createBetween(db),
    ...createUndoTargets(db),
    record: readOnly ? refused : record,
    hold: readOnly ? (act) => act() : transactions.hold,
    rehearse: createRehearsal(db, transactions),
    verify: () => verifyChain(db),
    backupTo: (target) => backupTo(db, target),
    eraseHistory: readOnly ? refused : (names) => attempt(path, () => eraseHistory(db, names)),
    past: (revision) => openPast(db, { id, name, path }, revision),
    close: () => {
      if (!db.open) return
      db.close()
      release()
    },
  }
}

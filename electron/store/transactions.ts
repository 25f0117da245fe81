import type { Result } from '../../shared/contract/failure.ts'
import type { Connection } from './connection.ts'
import { attempt } from './sqlite-failure.ts'

/** The three ways in which a writer's connection is in a transaction. All are synchronous. */
export interface Transactions {
  /**
   * One transaction for a whole command: what it reads, and `commit` at its end. Outside of one, each
   * look-up locks and unlocks the file anew, which costs more than the look-up (docs/decisions/0031).
   * What was not committed is taken back. Answers `locked` where a program that knows no lock is writing.
   */
  readonly hold: <Value>(act: () => Result<Value>) => Result<Value>
  /** What `act` writes is on the disk when this returns, and gone where it throws. Ends what `hold` began. */
  readonly commit: <Value>(act: () => Value) => Value
  /** What `act` writes is gone when this returns, also within `hold`. */
  readonly tryOut: <Value>(act: () => Value) => Value
}

export function createTransactions(db: Connection, path: string): Transactions {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  const mark = db.prepare('SAVEPOINT trial')
  const backToMark = db.prepare('ROLLBACK TO trial')
  const forgetMark = db.prepare('RELEASE trial')
  let trials = 0

  const undone = () => {
    // SQLite may have taken it back already, where the disk is full.
    if (db.inTransaction) rollback.run()
  }

  return {
    hold: (act) => {
      const begun = attempt(path, () => begin.run())
      if (!begun.ok) return begun
      try {
        return act()
      } finally {
        undone()
      }
    },
    commit: (act) => {
      if (trials > 0) throw new Error('what is only tried out cannot be committed')
      if (!db.inTransaction) begin.run()
      try {
        const value = act()
        commit.run()
        return value
      } catch (error) {
        undone()
        throw error
      }
    },
    tryOut: (act) => {
      const isHeld = db.inTransaction
      ;(isHeld ? mark : begin).run()
      trials++
      try {
        return act()
      } finally {
        trials--
        if (!isHeld) undone()
        else if (db.inTransaction) {
          backToMark.run()
          forgetMark.run()
        }
      }
    },
  }
}

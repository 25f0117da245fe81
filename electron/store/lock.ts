import { connectAtOnce } from './connection.ts'
import { Refusal, isSqliteError } from './sqlite-failure.ts'

export interface Lock {
  readonly release: () => void
}

/** The lock database stands beside the workspace and stays there: removing it would race with its takers. */
export function lockPath(path: string): string {
  return `${path}.lock`
}

/**
 * Makes this process the one writer of a workspace, until `release` or until the process ends in
 * whatever way: the lock is an open transaction, which the kernel gives up with the process. Refuses
 * with `locked`, naming the file as the person knows it, where another holds it. See
 * docs/decisions/0012.
 */
export function takeLock(path: string, shownAs: string = path): Lock {
  const db = connectAtOnce(lockPath(path))
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) {
      throw new Refusal('locked', 'store.locked', { file: shownAs })
    }
    throw error
  }
  return { release: () => void db.close() }
}

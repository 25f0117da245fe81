import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Result } from '../../shared/contract/failure.ts'
import type { Connection } from './connection.ts'
import { assertNewFile } from './new-file.ts'
import { attempt } from './sqlite-failure.ts'

/**
 * Writes the whole workspace with its record into a new file at `path`, while it stays in use. The file
 * appears there complete and on the disk, or not at all. Fails with `not-found` where the folder is
 * missing, with `conflict` where a file is there already, with `refused` or `disk-full`.
 */
export function backupTo(db: Connection, path: string): Result<null> {
  const part = `${path}.part`
  return attempt(path, () => {
    assertNewFile(path)
    rmSync(part, { force: true })
    try {
      vacuumInto(db, part)
      flush(part)
      renameSync(part, path)
    } finally {
      rmSync(part, { force: true })
    }
    return null
  })
}

/** A reader may take a backup, too, though SQLite counts it as writing. */
function vacuumInto(db: Connection, path: string): void {
  const queryOnly = db.pragma('query_only', { simple: true })
  db.pragma('query_only = OFF')
  try {
    db.prepare('VACUUM INTO ?').run(path)
  } finally {
    db.pragma(`query_only = ${Number(queryOnly)}`)
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

import type { Connection } from './connection.ts'
import { Refusal } from './sqlite-failure.ts'

/** One step of the file's form. Never edited once released: a later step corrects it. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: Connection) => void
}

/** The version that the file has now; 0 before the first migration. */
export function versionOf(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Throws where the list is not numbered 1, 2, 3 …: two branches each added a step. */
function latestOf(migrations: readonly Migration[]): number {
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1) throw new Error(`migration ${version} (${name}) stands in place ${index + 1}`)
  })
  return migrations.length
}

/** Refuses a file of a newer Keyholder with `future-version`; otherwise says whether steps are missing. */
export function needsMigration(db: Connection, migrations: readonly Migration[], path: string): boolean {
  const latest = latestOf(migrations)
  const version = versionOf(db)
  if (version > latest) {
    throw new Refusal('future-version', 'store.future-version', { file: path, version, known: latest })
  }
  return version < latest
}

/**
 * Brings the file to the latest form. Each step is one transaction with its version, so that a crash
 * leaves the form before or after it. Foreign keys rest during a step, which may rebuild a table, and
 * are checked as a whole before it is committed.
 */
export function migrate(db: Connection, migrations: readonly Migration[], path: string): void {
  if (!needsMigration(db, migrations, path)) return
  const wereOn = db.pragma('foreign_keys', { simple: true })
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of migrations.slice(versionOf(db))) step(db, migration)
  } finally {
    db.pragma(`foreign_keys = ${Number(wereOn)}`)
  }
}

function step(db: Connection, { version, name, up }: Migration): void {
  db.transaction(() => {
    up(db)
    const broken = db.prepare('PRAGMA foreign_key_check').all()
    if (broken.length > 0) throw new Error(`migration ${version} (${name}) left rows that refer to nothing`)
    db.pragma(`user_version = ${version}`)
  }).immediate()
}

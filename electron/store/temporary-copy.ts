import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Refusal } from './sqlite-failure.ts'

/** What a database consists of on the disk: the file, and the log of what is not in the file yet. */
const parts = ['', '-wal']

const attempts = 3

/** SQLite in WAL mode writes beside the file even to read it: both must be writable. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

export interface TemporaryCopy {
  readonly path: string
  readonly remove: () => void
}

/**
 * Copies a workspace file to where it can be opened. Refuses with `locked` where somebody keeps writing
 * to it meanwhile: half of an old state and half of a new one would be no state at all.
 */
export function copyToTemporary(path: string): TemporaryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'keyholder-'))
  const copy = {
    path: join(folder, basename(path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = stateOf(path)
    for (const part of parts) {
      rmSync(copy.path + part, { force: true })
      if (!existsSync(path + part)) continue
      copyFileSync(path + part, copy.path + part)
      // A copy of what is read-only is read-only, too.
      chmodSync(copy.path + part, 0o600)
    }
    if (stateOf(path) === before) return copy
  }
  copy.remove()
  throw new Refusal('locked', 'store.locked', { file: path })
}

function stateOf(path: string): string {
  return parts
    .map((part) => statSync(path + part, { bigint: true, throwIfNoEntry: false }))
    .map((state) => (state ? `${state.size} ${state.mtimeNs}` : '-'))
    .join(', ')
}

import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from './sqlite-failure.ts'

/** Refuses, with `not-found` or `conflict`, a place where no new file can be made. */
export function assertNewFile(path: string): void {
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refusal('not-found', 'store.no-such-folder', { file: path })
  }
  if (existsSync(path)) throw new Refusal('conflict', 'store.file-exists', { file: path })
}

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockPath } from '../../store/lock.ts'

export const workspaceEnding = '.keyholder'

/**
 * A path for a new workspace in the app's own folder, made from its name: readable in a file manager,
 * legal on every system, and free.
 */
export function freePath(dir: string, name: string): string {
  const folder = join(dir, 'workspaces')
  mkdirSync(folder, { recursive: true })
  const plain = plainName(name)
  for (let number = 1; ; number++) {
    const path = join(folder, `${plain}${number === 1 ? '' : ` ${number}`}${workspaceEnding}`)
    if (!existsSync(path)) return path
  }
}

/** Letters of every script stay; what a file system might mind becomes a space. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} _.-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .slice(0, 80)
    .trimEnd()
  return plain === '' ? 'Workspace' : plain
}

/** Removes a file that was made a moment ago and did not become a workspace, and all beside it. */
export function discard(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, lockPath(path)]) rmSync(file, { force: true })
}

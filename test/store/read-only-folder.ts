import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './workspaces.ts'

/**
 * A folder with copies of some files, in which nothing can be written; null where that cannot be had.
 * Permissions do not bind root, so root mounts a small file system.
 */
export function readOnlyFolder(files: readonly string[]): string | null {
  const folder = temporaryFolder()
  const isRoot = process.getuid?.() === 0
  if (isRoot && !mounted(folder, '8m')) return null
  for (const file of files) copyFileSync(file, join(folder, basename(file)))
  if (isRoot) execFileSync('mount', ['-o', 'remount,ro', folder])
  else lock(folder)
  return folder
}

/** Whether a small file system could be mounted there; it is gone when the test is over. */
export function mounted(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return false
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return true
}

function lock(folder: string): void {
  chmodSync(folder, 0o500)
  onTestFinished(() => chmodSync(folder, 0o700))
}

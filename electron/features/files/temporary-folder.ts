import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file that nobody else can open by name, gone when it is closed. */
export interface TemporaryFile {
  append(bytes: Uint8Array): void
  /** At most `length` bytes from `offset`; fewer only at the end. */
  read(offset: number, length: number): Buffer
  close(): void
}

export interface TemporaryFolder {
  file(): TemporaryFile
  /** Removes the folder; files that are still open must have been closed. */
  close(): void
}

/** A folder for this process alone, made when it is first needed. */
export function createTemporaryFolder(parent: string): TemporaryFolder {
  let folder: string | null = null
  let made = 0
  return {
    file() {
      folder ??= mkdtempSync(join(parent, 'keyholder-'))
      made += 1
      return openTemporaryFile(join(folder, String(made)))
    },
    close() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
      folder = null
    },
  }
}

function openTemporaryFile(path: string): TemporaryFile {
  const descriptor = openSync(path, 'wx+', 0o600)
  // Without a name the system frees the bytes even when this process is killed; Windows cannot do it.
  const nameless = process.platform !== 'win32'
  if (nameless) rmSync(path)
  let length = 0
  return {
    append(bytes) {
      let written = 0
      while (written < bytes.length) {
        written += writeSync(descriptor, bytes, written, bytes.length - written, length + written)
      }
      length += bytes.length
    },
    read(offset, count) {
      const wanted = Buffer.allocUnsafe(Math.max(0, Math.min(count, length - offset)))
      let got = 0
      while (got < wanted.length) {
        const read = readSync(descriptor, wanted, got, wanted.length - got, offset + got)
        if (read === 0) break
        got += read
      }
      return wanted.subarray(0, got)
    },
    close() {
      closeSync(descriptor)
      if (!nameless) rmSync(path, { force: true })
    },
  }
}

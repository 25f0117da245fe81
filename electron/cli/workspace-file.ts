import { openSync, readFileSync, readSync, closeSync, statSync } from 'node:fs'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import { largestFile } from '../features/files/files.ts'
import type { DocumentContent } from '../features/document/parse-document.ts'
import { CliProblem, orProblem, problem } from './problem.ts'

/** Enough of a file to see whether it is a database. */
const headBytes = 16

/** Whether there is a workspace database under this path; a `CliProblem` where it cannot be read. */
export async function isWorkspaceDatabase(path: string): Promise<boolean> {
  const { isDatabase } = await import('../features/import/sniff.ts')
  return isDatabase(readingFile(path, () => headOf(path)))
}

/** The rows of a workspace document or of a workspace database, which the app may have open meanwhile. */
export async function readWorkspace(path: string): Promise<DocumentContent> {
  if (await isWorkspaceDatabase(path)) return readDatabase(path)
  const { parseDocument } = await import('../features/document/parse-document.ts')
  const { textOf } = await import('../features/import/sniff.ts')
  const text = orProblem(textOf({ name: path, bytes: readFile(path) }))
  return orProblem(parseDocument(text, path))
}

export function readFile(path: string): Buffer {
  return readingFile(path, () => readFileSync(path))
}

/** The bytes of a file to import; `bad-input` for one that is too large, before it is read. */
export function readImportFile(path: string): Result<Buffer> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestFile) return failed('bad-input', 'files.too-large', { file: path, limit: largestFile })
  return done(readFile(path))
}

async function readDatabase(path: string): Promise<DocumentContent> {
  // Loading the database library takes as long as checking against a document, so only here.
  const { openStore } = await import('../store/open-store.ts')
  const { keptIn } = await import('../features/document/kept.ts')
  const options = { device: 'reader', clock: () => Date.now(), ids: readersMakeNone, readOnly: true }
  const store = orProblem(openStore(path, options))
  try {
    return { name: store.name, rows: store.rows(), ...keptIn(store) }
  } finally {
    store.close()
  }
}

function readersMakeNone(): never {
  throw new Error('a reader makes no ids')
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(headBytes)
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

/** A file that is not there or may not be read is bad input, not a bug. */
function readingFile<T>(path: string, read: () => T): T {
  const found: Result<null> | null =
    statSync(path, { throwIfNoEntry: false }) === undefined
      ? failed('not-found', 'store.no-such-file', { file: path })
      : null
  if (found && !found.ok) throw new CliProblem(found.error)
  try {
    return read()
  } catch (error) {
    throw problem('import.cannot-read', { file: path, reason: reasonOf(error) })
  }
}

/** Why the system refused a file: its code, as `EACCES`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}

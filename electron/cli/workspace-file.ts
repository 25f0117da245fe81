import { openSync, readFileSync, readSync, closeSync, statSync } from 'node:fs'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import { largestFile } from '../features/files/files.ts'
import type { DocumentContent } from '../features/document/parse-document.ts'
import { momentLookedAt } from './moment.ts'
import type { Store } from '../store/store.ts'
import { CliProblem, orProblem, problem } from './problem.ts'

/** Enough of a file to see whether it is a database. */
const headBytes = 16

/** Whether there is a workspace database under this path; a `CliProblem` where it cannot be read. */
export async function isWorkspaceDatabase(path: string): Promise<boolean> {
  const { isDatabase } = await import('../features/import/sniff.ts')
  return isDatabase(readingFile(path, () => headOf(path)))
}

/** A workspace as it is, or as it was at the moment that the command looks at. */
export interface WorkspaceContent extends DocumentContent {
  /** What the clock said then; milliseconds since 1970. */
  readonly now: number
}

/**
 * The rows of a workspace document or of a workspace database, which the app may have open meanwhile. With `--at` they
 * are those of that moment, which a document does not know.
 */
export async function readWorkspace(path: string): Promise<WorkspaceContent> {
  return readWorkspaceAt(path, momentLookedAt())
}

/** `at` in milliseconds since 1970; null for the present. */
export async function readWorkspaceAt(path: string, at: number | null): Promise<WorkspaceContent> {
  if (await isWorkspaceDatabase(path)) return readDatabase(path, at)
  if (at !== null) throw problem('at.document', { file: path })
  const { parseDocument } = await import('../features/document/parse-document.ts')
  const { textOf } = await import('../features/import/sniff.ts')
  const text = orProblem(textOf({ name: path, bytes: readFile(path) }))
  return { ...orProblem(parseDocument(text, path)), now: Date.now() }
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

async function readDatabase(path: string, at: number | null): Promise<WorkspaceContent> {
  const { keptIn } = await import('../features/document/kept-in-store.ts')
  return withStore(path, (store) => {
    const looked = at === null ? store : store.past(store.revisionAt(new Date(at).toISOString()))
    const content = { name: store.name, rows: looked.rows(), now: at ?? Date.now(), ...keptIn(looked) }
    if (looked !== store) looked.close()
    return content
  })
}

/** A workspace database, opened to be read for the length of `work`. */
export async function withStore<Value>(
  path: string,
  work: (store: Store) => Value | Promise<Value>,
): Promise<Value> {
  // Loading the database library takes as long as checking against a document, so only here.
  const { openStore } = await import('../store/open-store.ts')
  const options = { device: 'reader', clock: () => Date.now(), ids: readersMakeNone, readOnly: true }
  const store = orProblem(openStore(path, options))
  try {
    return await work(store)
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

import { once } from 'node:events'
import { closeSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { reasonOf } from './workspace-file.ts'

/**
 * Writes text to a file, or to standard output where it is `-`. A file is written beside its place and
 * then put there, so that whoever reads it, or is interrupted, never has half of it.
 */
export async function writeOut(out: string, chunks: Iterable<string>, { stdout }: Terminal): Promise<void> {
  if (out !== '-') return writeFile(out, chunks)
  const output = new LineWriter(stdout)
  for (const chunk of chunks) {
    await output.write(chunk)
    if (output.isClosed) return undefined
  }
  return output.flush()
}

/**
 * Writes what comes in chunks, text or bytes, and listens in between: false where the signal said to stop. A file is
 * whole or not there; what went to standard output already stays said.
 */
export async function writeInTurns(
  out: string,
  chunks: Iterable<string | Uint8Array>,
  { stdout }: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  if (out === '-') {
    for (const chunk of chunks) {
      if (signal.aborted || stdout.destroyed) return !signal.aborted
      if (!stdout.write(chunk)) await once(stdout, 'drain', { signal }).catch(() => undefined)
    }
    return true
  }
  const partial = partialOf(out)
  let isWhole = false
  try {
    const file = openSync(partial, 'wx')
    try {
      for (const chunk of chunks) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
        await setImmediate()
        if (signal.aborted) return false
      }
    } finally {
      closeSync(file)
    }
    renameSync(partial, out)
    isWhole = true
    return true
  } catch (error) {
    throw writeProblem(out, error)
  } finally {
    if (!isWhole) rmSync(partial, { force: true })
  }
}

function partialOf(out: string): string {
  return `${out}.${process.pid}.part`
}

function writeProblem(out: string, error: unknown): unknown {
  return error instanceof Error && 'code' in error
    ? problem('cannot-write', { file: out, reason: reasonOf(error) })
    : error
}

/** Refuses to write over the workspace that is being read. */
export function assertNotWorkspace(out: string, workspace: string): void {
  const place = realPath(out)
  if (out !== '-' && place !== null && place === realPath(workspace))
    throw problem('out-is-workspace', { file: out })
}

function writeFile(out: string, chunks: Iterable<string>): void {
  const partial = partialOf(out)
  try {
    const file = openSync(partial, 'wx')
    try {
      for (const chunk of chunks) writeSync(file, chunk)
    } finally {
      closeSync(file)
    }
    renameSync(partial, out)
  } catch (error) {
    rmSync(partial, { force: true })
    throw writeProblem(out, error)
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

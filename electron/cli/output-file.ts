import { closeSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
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

/** Refuses to write over the workspace that is being read. */
export function assertNotWorkspace(out: string, workspace: string): void {
  const place = realPath(out)
  if (out !== '-' && place !== null && place === realPath(workspace))
    throw problem('out-is-workspace', { file: out })
}

function writeFile(out: string, chunks: Iterable<string>): void {
  const partial = `${out}.${process.pid}.part`
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
    if (error instanceof Error && 'code' in error) {
      throw problem('cannot-write', { file: out, reason: reasonOf(error) })
    }
    throw error
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export interface Writer {
  /** Every line that it has said. */
  readonly said: readonly string[]
  /** Until it has said so many lines. */
  hasSaid(lines: number): Promise<void>
  /** Ends it as a crash would: nothing in it is asked or told. */
  kill(): Promise<void>
}

/** A second process that writes a workspace. */
export function startWriter(path: string, task: 'hold' | 'commit'): Writer {
  const script = join(import.meta.dirname, 'child', 'writer.ts')
  const child: ChildProcess = spawn(process.execPath, [script, path, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close')
  const said: string[] = []
  const waiting: { readonly lines: number; readonly go: () => void }[] = []
  if (!child.stdout) throw new Error('a child without a voice')
  createInterface(child.stdout).on('line', (line) => {
    said.push(line)
    for (const { lines, go } of waiting) if (said.length >= lines) go()
  })
  return {
    said,
    hasSaid: async (lines) => {
      const spoken = new Promise<void>((go) => waiting.push({ lines, go }))
      if (said.length < lines) await Promise.race([spoken, ended])
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

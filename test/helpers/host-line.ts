import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostAnswer, HostOrder } from './host-line-process.ts'

export interface LinedHost {
  /** What a person would be told: with its token. */
  readonly url: string
  /** The app's own folder. */
  readonly dir: string
  /** Ends it and removes its folder. Gives what was said on stderr while it ran. */
  stop(): Promise<string>
}

/** One host after the other, each with an app and a folder of its own, all in one process. */
export interface HostLine {
  start(): Promise<LinedHost>
  close(): Promise<void>
}

/**
 * Starting a process for each of a hundred hosts costs as much as the tests themselves; what a host is as a
 * process of its own is tested by those that start one (`host-process.ts`).
 */
export function openHostLine(): HostLine {
  const child = fork(join(import.meta.dirname, 'host-line-process.ts'), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))

  const ask = (order: HostOrder) =>
    new Promise<HostAnswer>((resolve, reject) => {
      const fell = () => reject(new Error(`The process of the hosts fell: ${errors}`))
      child.once('close', fell)
      child.once('message', (answer: HostAnswer) => {
        child.off('close', fell)
        resolve(answer)
      })
      child.send(order)
    })

  return {
    async start() {
      const dir = mkdtempSync(join(tmpdir(), 'keyholder-test-'))
      errors = ''
      const { url } = await ask({ start: dir })
      return {
        url,
        dir,
        async stop() {
          await ask({ stop: true })
          rmSync(dir, { recursive: true, force: true })
          return errors
        },
      }
    },
    async close() {
      child.kill()
      await ended
    },
  }
}

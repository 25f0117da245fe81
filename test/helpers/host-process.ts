import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const patience = 20_000

export interface HostProcess {
  /** What the host printed: with its token. */
  readonly url: string
  /** The app's own folder. */
  readonly dir: string
  readonly pid: number
  /** What it said on stderr so far. */
  errors(): string
  /** Ends it, waits for that, and removes a folder made for it. Gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface HostProcessOptions {
  /** Absent: a fresh one, removed at the end. */
  readonly dir?: string
  /** What is run instead of the host; it must become one. */
  readonly script?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** Starts the host as a process of its own, as a person would, and waits for its address. */
export async function startHostProcess(options: HostProcessOptions = {}): Promise<HostProcess> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'keyholder-test-'))
  const script = options.script ?? join('electron', 'host.ts')
  const child = spawn(process.execPath, [join(root, script), '--dir', dir, '--no-open'], {
    cwd: root,
    env: { ...process.env, KEYHOLDER_PORT: '0', ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))

  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    const code = await ended
    if (options.dir === undefined) rmSync(dir, { recursive: true, force: true })
    return code
  }
  try {
    const url = await addressOf(child, () => errors)
    return { url, dir, pid: child.pid ?? 0, errors: () => errors, stop }
  } catch (error) {
    await stop('SIGKILL')
    throw error
  }
}

function addressOf(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const late = setTimeout(() => fail('said no address in time'), patience)
    const fail = (what: string) => {
      clearTimeout(late)
      reject(new Error(`The host ${what}: ${output}${errors()}`))
    }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(output)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    })
    child.on('close', (code) => fail(`ended with ${code}`))
  })
}

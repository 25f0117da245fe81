import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { hasDisplay } from '../host/browser.ts'
import { readOptions } from '../host/options.ts'
import { ensureBuilt } from './build.ts'
import { findElectron } from './electron-binary.ts'

const root = join(import.meta.dirname, '..', '..')

/** An Electron that fails sooner than this has not been used by anybody. */
const startingTime = 10_000

/**
 * `npm start`: builds what is out of date, then opens Electron's window where that is possible, and
 * otherwise says why not and runs the host. `KEYHOLDER_SHELL=host` asks for the host.
 */
export async function start(args: readonly string[]): Promise<void> {
  const read = readOptions(args, process.env)
  if (!read.ok) return giveUp(`${read.problem}\n`)

  const [built, electron] = await Promise.all([ensureBuilt(root), chooseElectron()])
  if (!built.ok) return giveUp(`Keyholder could not be built:\n${built.output}`)

  if (electron.ok) {
    const ended = await runElectron(electron.path, read.options.dir)
    if (!ended.atOnce) {
      process.exitCode = ended.code
      return
    }
    fallBack(`Electron ended at once (${ended.code})`)
  } else if (electron.why !== null) {
    fallBack(electron.why)
  }
  const { runHost } = await import('../host.ts')
  await runHost(args)
}

async function chooseElectron() {
  if (process.env['KEYHOLDER_SHELL'] === 'host') return { ok: false, why: null } as const
  return findElectron({
    root,
    platform: process.platform,
    variables: process.env,
    user: process.getuid?.(),
    display: hasDisplay(process.platform, process.env),
  })
}

interface Ended {
  readonly code: number
  readonly atOnce: boolean
}

function runElectron(program: string, dir: string): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _, ...variables } = process.env
  const started = performance.now()
  const child = spawn(program, [root], { stdio: 'inherit', env: { ...variables, KEYHOLDER_DIR: dir } })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  return new Promise((resolve) => {
    const end = (code: number, wanted: boolean) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve({ code, atOnce: !wanted && performance.now() - started < startingTime })
    }
    child.on('error', () => end(1, false))
    child.on('close', (code, signal) => {
      end(code ?? 1, code === 0 || signal === 'SIGINT' || signal === 'SIGTERM')
    })
  })
}

function fallBack(why: string): void {
  process.stderr.write(`${why}: Keyholder opens in a browser instead.\n`)
}

function giveUp(problem: string): void {
  process.stderr.write(problem)
  process.exitCode = 2
}

if (import.meta.main) await start(process.argv.slice(2))

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openApp } from './app.ts'
import { hasDisplay, openBrowser } from './host/browser.ts'
import { openEnvironment } from './host/environment.ts'
import { readOptions } from './host/options.ts'
import { startHost } from './host/server.ts'
import type { Host } from './host/server.ts'
import type { Environment } from './ports.ts'

const root = join(import.meta.dirname, '..')
const builtWindow = join(root, 'out', 'renderer')

/** Exit code for what the person can set right: an option, the port, a missing build. */
const badInput = 2

/**
 * Runs Keyholder for browser windows until a signal ends it. Prints its address, always, as the only
 * line on stdout. `--dir FOLDER`, `--open`, `--no-open`; `KEYHOLDER_PORT`. `renderer`: the folder of the window that it
 * serves.
 */
export async function runHost(args: readonly string[], renderer = builtWindow): Promise<void> {
  const read = readOptions(args, process.env)
  if (!read.ok) return giveUp(read.problem)
  if (!existsSync(join(renderer, 'index.html'))) return giveUp('The window is not built: npm run build')
  const { dir, port, open } = read.options

  let environment: Environment
  try {
    environment = openEnvironment({ dir, resources: join(root, 'resources') })
  } catch (error) {
    return giveUp(`The folder ${dir} cannot be used: ${reasonOf(error)}`)
  }
  const app = openApp(environment)
  const last = app.openLast()
  if (last && !last.ok) environment.log.warn('the last workspace could not be opened', last.error)
  let host: Host
  try {
    host = await startHost({ app, renderer, port, log: environment.log })
  } catch (error) {
    app.close()
    return giveUp(`Port ${port} cannot be used: ${reasonOf(error)}`)
  }
  process.on('uncaughtExceptionMonitor', (error) => environment.log.error('the host fell', { error }))
  endOnSignals(async () => {
    await host.close()
    app.close()
  })

  process.stdout.write(`Keyholder is at ${host.address}\n`)
  if (open ?? hasDisplay(process.platform, process.env)) {
    await openBrowser(host.addressForOnce(), environment.log)
  }
}

/** The first signal ends in good order; one more ends at once. */
function endOnSignals(end: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      end().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`Keyholder did not end in good order: ${String(error)}\n`)
          process.exit(1)
        },
      )
    })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function giveUp(problem: string): void {
  process.stderr.write(`${problem}\n`)
  process.exitCode = badInput
}

if (import.meta.main) await runHost(process.argv.slice(2))

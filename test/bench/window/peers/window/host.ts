import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { openApp } from '../../../../../electron/app.ts'
import { openEnvironment } from '../../../../../electron/host/environment.ts'
import { startHost } from '../../../../../electron/host/server.ts'

/**
 * A host that serves another window than the one that is built in out/: `--window FOLDER`, besides the options that tests
 * give to a host.
 */
const { values } = parseArgs({
  options: { dir: { type: 'string' }, window: { type: 'string' }, 'no-open': { type: 'boolean' } },
})
const { dir, window: renderer } = values
if (dir === undefined || renderer === undefined) throw new Error('--dir and --window are needed')

const resources = join(import.meta.dirname, '../../../../../resources')
const environment = openEnvironment({ dir, resources })
const app = openApp(environment)
const host = await startHost({ app, renderer, port: 0, log: environment.log })
process.once('SIGTERM', () => {
  void host.close().then(() => {
    app.close()
    process.exit(0)
  })
})
process.stdout.write(`Keyholder is at ${host.address}\n`)

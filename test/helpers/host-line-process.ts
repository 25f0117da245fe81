import { join } from 'node:path'
import { openApp } from '../../electron/app.ts'
import { openEnvironment } from '../../electron/host/environment.ts'
import { startHost } from '../../electron/host/server.ts'

/** Start a host in this folder, or end the one that runs. */
export type HostOrder = { readonly start: string } | { readonly stop: true }

/** The address of a host that was started; empty for one that ended. */
export interface HostAnswer {
  readonly url: string
}

const root = join(import.meta.dirname, '..', '..')
let end: () => Promise<void> = async () => {}
/** The first host takes any free one, the others take it over: at one address a browser compiles once. */
let port = 0

async function start(dir: string): Promise<string> {
  const environment = openEnvironment({ dir, resources: join(root, 'resources') })
  const app = openApp(environment)
  const renderer = join(root, 'out', 'renderer')
  const host = await startHost({ app, renderer, port, log: environment.log })
  port = host.port
  end = async () => {
    await host.close()
    app.close()
  }
  return host.address
}

async function obey(order: HostOrder): Promise<HostAnswer> {
  if ('start' in order) return { url: await start(order.start) }
  await end()
  return { url: '' }
}

process.on('message', (order: HostOrder) => {
  void obey(order).then((answer) => process.send?.(answer))
})

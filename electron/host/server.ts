import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../ports.ts'
import { serveWebSockets } from '../transport/websocket.ts'
import type { Admission } from '../transport/websocket.ts'
import type { WireApp } from '../transport/wire-app.ts'
import { securityHeaders } from './content-security.ts'
import { createGuard } from './guard.ts'
import { createKeys } from './keys.ts'
import { createPages } from './pages.ts'
import { exchangeToken } from './session-route.ts'

export interface HostServing {
  readonly app: WireApp
  /** The folder of the built renderer. */
  readonly renderer: string
  /** 0: any free one. */
  readonly port: number
  readonly log: Log
}

export interface Host {
  readonly port: number
  /** To be shown to the person; works in any number of windows while the host runs. */
  readonly address: string
  /** Another address, which works once: for handing over to a browser. */
  addressForOnce(): string
  close(): Promise<void>
}

/** Serves the renderer and its sessions on the loopback address, to whoever knows the address. */
export async function startHost({ app, renderer, port: wanted, log }: HostServing): Promise<Host> {
  const server = createServer()
  const port = await listen(server, wanted)
  const origin = `http://127.0.0.1:${port}`
  const keys = createKeys()
  const guard = createGuard(port)
  const pages = createPages(renderer, [`ws://127.0.0.1:${port}`])

  const admit = (request: IncomingMessage, protocols: readonly string[]): Admission => {
    if (!guard.isFromUs(request)) return 'refused'
    return protocols.some((protocol) => keys.knows(protocol)) ? 'welcome' : 'unknown-key'
  }
  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '')
    if (!guard.isForUs(request)) return answer(response, 403, `This host answers only at ${origin}\n`)
    if (path === '/session' && request.method === 'POST') {
      if (!guard.isFromUs(request)) return answer(response, 403, 'Not from this page\n')
      const { status, body } = await exchangeToken(request, keys)
      return answer(response, status, JSON.stringify(body), 'application/json; charset=utf-8')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'Only GET\n')
    // Browsers ask for it unasked; the page names its own.
    if (path === '/favicon.ico') return answer(response, 204, '')
    const page = await pages(path)
    response.writeHead(page.status, page.headers).end(request.method === 'HEAD' ? undefined : page.body)
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(request, response).catch((error: unknown) => {
      log.error('a request ended in a bug', { error })
      response.destroy()
    })
  })
  const closeSockets = serveWebSockets({ server, admit, app, log })

  return {
    port,
    address: `${origin}/#token=${keys.token}`,
    addressForOnce: () => `${origin}/#token=${keys.ticket()}`,
    async close() {
      closeSockets()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function answer(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8') {
  const headers = { ...securityHeaders, 'content-type': type, 'cache-control': 'no-store' }
  response.writeHead(status, headers).end(body)
}

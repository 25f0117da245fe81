import { protocol } from 'electron'
import type { Pages } from '../host/pages.ts'
import { contentScheme, isOurs } from './page-address.ts'

/** To be called before Electron is ready: the page gets an origin of its own, like one from the web. */
export function registerContentScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: contentScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer under our scheme, with the same headers as the host. */
export function serveContent(pages: Pages): void {
  protocol.handle(contentScheme, async (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return new Response('Not found\n', { status: 404 })
    const { status, headers, body } = await pages(new URL(request.url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}

import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openHostLine } from '../helpers/host-line.ts'
import type { HostLine, LinedHost } from '../helpers/host-line.ts'

export { expect }

interface Fixtures {
  /** A host of its own for each test, on a fresh folder. */
  readonly host: LinedHost
  /** A page that shows the host's window. */
  readonly page: Page
  /**
   * What went wrong in the windows: errors on the console (violations of the content policy among
   * them), errors nobody caught, requests that leave this machine. The test fails when there is any; one
   * that provokes some takes them out.
   */
  readonly troubles: string[]
}

interface WorkerFixtures {
  /** Where the hosts of this worker's tests come from. */
  readonly hosts: HostLine
}

/** Every end-to-end test begins with this `test`: a browser for all, a host and a page for each. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  hosts: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameters' names.
    async ({}, use) => {
      const hosts = openHostLine()
      await use(hosts)
      await hosts.close()
    },
    { scope: 'worker' },
  ],

  host: async ({ hosts }, use) => {
    const host = await hosts.start()
    await use(host)
    expect(await host.stop(), 'the host has nothing to complain about').toBe('')
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameters' names.
  troubles: async ({}, use) => {
    const troubles: string[] = []
    await use(troubles)
    expect(troubles).toEqual([])
  },

  page: async ({ context, page, host, troubles }, use) => {
    const { origin } = new URL(host.url)
    watch(page, origin, troubles)
    context.on('page', (another) => watch(another, origin, troubles))
    await page.goto(host.url)
    await use(page)
  },
})

function watch(page: Page, origin: string, troubles: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`error: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    const local = protocol === 'data:' || protocol === 'blob:' || asked === origin
    if (!local) troubles.push(`request: ${request.url()}`)
  })
}

import type { Browser, Page } from 'playwright-core'
import { startHostProcess } from '../../helpers/host-process.ts'
import type { Size } from '../agency.ts'
import { storedRows } from '../world/world.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import { openPage } from './browser.ts'

/** Where everyone is measured: one browser, and the addresses of both sides. */
export interface Stand {
  readonly browser: Browser
  readonly size: Size
  /** Of a host that has the agency open; with its token. */
  readonly host: string
  readonly peers: string
}

/** Starts a host with the agency of this size for as long as `work` needs it. */
export async function withAgency<Answer>(
  browser: Browser,
  size: Size,
  work: (host: string) => Promise<Answer>,
): Promise<Answer> {
  const host = await startHostProcess()
  try {
    await openAgency(browser, host.url, size)
    return await work(host.url)
  } finally {
    await host.stop()
  }
}

/** A page for one sitting, closed at its end, also where the sitting fails. */
export async function inPage<Answer>(
  browser: Browser,
  url: string,
  sit: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const page = await openPage(browser)
  try {
    await page.goto(url)
    return await sit(page)
  } finally {
    await page.context().close()
  }
}

/** Opens a file with the agency, as a person would. */
async function openAgency(browser: Browser, url: string, size: Size): Promise<void> {
  await inPage(browser, url, (page) =>
    inFolder(async (files) => {
      await page.locator('input[type=file]').setInputFiles(makeWorkspaceFile(files, storedRows(size)))
      await page.waitForFunction(() => document.title.startsWith('Bench'))
    }),
  )
}

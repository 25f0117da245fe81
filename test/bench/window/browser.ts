import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findChromium } from '../../helpers/chromium.ts'
import { installStopwatch } from './stopwatch.ts'

/** One Chromium for everyone, at the size of window of the end-to-end tests. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), headless: true })
}

/** A page in a context of its own, with the stopwatch in it. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  await page.addInitScript(installStopwatch)
  return page
}

/** Megabytes of JavaScript that stay after full collections: objects, and what typed arrays hold. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.collectGarbage')
  const usage = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  const { usedSize, backingStorageSize } = usage as Readonly<Record<string, number>>
  return ((usedSize ?? 0) + (backingStorageSize ?? 0)) / 1e6
}

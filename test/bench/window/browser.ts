import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findChromium } from '../../helpers/chromium.ts'
import { installHand } from './hand.ts'
import type { Point } from './hand.ts'
import { installStopwatch } from './stopwatch.ts'

/** One Chromium for everyone, at the size of window of the end-to-end tests. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), headless: true })
}

/** A page in a context of its own, with the stopwatch and the hand in it. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  await page.addInitScript(installStopwatch)
  await page.addInitScript(installHand)
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

/** Takes something up with the mouse, moves it in a few steps, as a hand does, rests for a moment, and lets it go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  // A row that was just scrolled to can be taken up a moment later in some trees, and a hand is no faster.
  await page.waitForTimeout(6 * rest)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  // Chromium tells nothing but the entering where the last move came into another element, and who is told of a
  // move may look at it in the next frame.
  await page.mouse.move(to.x + 1, to.y + 1)
  await page.waitForTimeout(rest)
  await page.mouse.move(to.x, to.y + 2)
  await page.waitForTimeout(rest)
  // As every act, it begins where a frame does: a page at rest would be given one out of turn.
  await page.evaluate(() => window.hand.keepFrames())
  await page.mouse.up()
}

const rest = 50

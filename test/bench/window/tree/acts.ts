import type { Page } from 'playwright-core'
import { sizes } from '../../agency.ts'
import type { Size } from '../../agency.ts'
import { heapOf } from '../browser.ts'
import { megabytes, milliseconds, timed } from '../sitting.ts'
import type { Figure, Sitting } from '../sitting.ts'
import type { Painted } from '../stopwatch.ts'

const rowHeight = 28

/** Goes through one sitting with a tree that shows its closed rows, in the order of the table. Not every tree has a filter. */
export async function treeSitting(
  page: Page,
  size: Size,
  hasFilter: boolean,
  firstRow: Painted,
): Promise<Sitting> {
  const figures = new Map<string, Figure>([['first row', timed(firstRow)]])
  const { clients } = sizes[size]
  await page.waitForTimeout(1500)
  if (hasFilter) {
    figures.set('filter, the first letter', timed(await typed(page, 'c', clients * rowHeight * 0.9)))
    await typed(page, 'client 99', 0)
    figures.set('filter, one letter more', timed(await typed(page, 'client 999', 0)))
    await emptyFilter(page)
  }
  figures.set('expand all', timed(await expanded(page, clients * rowHeight * 0.95)))
  const scrolled = await page.evaluate(
    (step) => window.stopwatch.scroll(window.stopwatch.scroller('[role=treeitem]'), 'scrollTop', step, 100),
    50 * rowHeight,
  )
  figures.set('scroll of 5,000 rows', timed(scrolled))
  figures.set('scroll of 5,000 rows, worst frame', milliseconds(scrolled.worst))
  figures.set('memory, all open and scrolled', megabytes(await heapOf(page)))
  return figures
}

/** One keystroke in the filter, until rows that match are painted, and only those, at least so high. */
function typed(page: Page, text: string, atLeast: number): Promise<Painted> {
  return page.evaluate(
    ({ typed: value, height }) => {
      const { paint, scroller, type } = window.stopwatch
      const digits = /\d*$/.exec(value)?.[0] ?? ''
      return paint(
        () => type('Filter by name or id', value),
        () => {
          const rows = [...document.querySelectorAll('[role=treeitem]')].map(
            (row) => /Client (\d+)/.exec(row.textContent)?.[1],
          )
          const clients = rows.filter((found) => found !== undefined)
          return (
            clients.length > 0 &&
            clients.every((found) => found.includes(digits)) &&
            scroller('[role=treeitem]').scrollHeight > height
          )
        },
      )
    },
    { typed: text, height: atLeast },
  )
}

function emptyFilter(page: Page): Promise<Painted> {
  return page.evaluate(() =>
    window.stopwatch.paint(
      () => window.stopwatch.type('Filter by name or id', ''),
      () => [...document.querySelectorAll('[role=treeitem]')].some((row) => /Manager/.test(row.textContent)),
    ),
  )
}

function expanded(page: Page, atLeast: number): Promise<Painted> {
  return page.evaluate((height) => {
    const { paint, scroller } = window.stopwatch
    return paint(
      () => window.hand.press('Open everything'),
      () =>
        scroller('[role=treeitem]').scrollHeight > height &&
        document.querySelectorAll('[role=treeitem]').length > 10,
    )
  }, atLeast)
}

/**
 * Where there is a button for it: the button that opens everything takes its place then. Pressed from within: what the
 * driver puts into a page to find a button would be counted as the page's memory.
 */
export async function closeEverything(page: Page): Promise<void> {
  await page.evaluate(() => window.hand.press('Close everything'))
}

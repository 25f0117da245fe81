import type { Page } from 'playwright-core'
import { sizes } from '../agency.ts'
import type { Size } from '../agency.ts'
import { heapOf } from './browser.ts'
import type { Painted } from './stopwatch.ts'

/** What is done with each tree, by its name in the table. The order is that of one sitting. */
export type TreeFigures = ReadonlyMap<string, Painted>

export const rowHeight = 28

/** Goes through one sitting with a tree that shows its closed rows. */
export async function treeSitting(page: Page, size: Size, filters: boolean): Promise<TreeFigures> {
  const figures = new Map<string, Painted>()
  const { clients } = sizes[size]
  await page.waitForTimeout(1500)
  if (filters) {
    figures.set('filter, the first letter', await typed(page, 'c', clients * rowHeight * 0.9))
    await typed(page, 'client 99', 0)
    figures.set('filter, one letter more', await typed(page, 'client 999', 0))
    await page.evaluate(() =>
      window.stopwatch.paint(
        () => window.stopwatch.type('Filter by name or id', ''),
        () =>
          [...document.querySelectorAll('[role=treeitem]')].some((row) => /Manager/.test(row.textContent)),
      ),
    )
  }
  figures.set(
    'expand all',
    await page.evaluate(
      (height) => {
        const { paint, scroller } = window.stopwatch
        return paint(
          () => document.querySelector<HTMLElement>('button[aria-label="Open everything"]')?.click(),
          () =>
            scroller('treeitem').scrollHeight > height &&
            document.querySelectorAll('[role=treeitem]').length > 10,
        )
      },
      clients * rowHeight * 0.95,
    ),
  )
  const scrolled = await page.evaluate(
    (step) => window.stopwatch.scroll(window.stopwatch.scroller('treeitem'), step, 100),
    50 * rowHeight,
  )
  figures.set('scroll of 5,000 rows', scrolled)
  figures.set('scroll of 5,000 rows, worst frame', { ms: scrolled.worst, longest: scrolled.longest })
  figures.set('memory, all open and scrolled', { ms: await heapOf(page), longest: 0 })
  return figures
}

/** One keystroke in the filter, until rows that match are painted, and only those, at least so high. */
async function typed(page: Page, text: string, atLeast: number): Promise<Painted> {
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
            scroller('treeitem').scrollHeight > height
          )
        },
      )
    },
    { typed: text, height: atLeast },
  )
}

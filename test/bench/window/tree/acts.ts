import type { Page } from 'playwright-core'
import { sizes } from '../../agency.ts'
import type { Size } from '../../agency.ts'
import { drag, heapOf } from '../browser.ts'
import type { Dragged } from '../hand.ts'
import { megabytes, milliseconds, timed } from '../sitting.ts'
import type { Figure, Sitting } from '../sitting.ts'
import type { Painted } from '../stopwatch.ts'
import type { Move } from './move.ts'

/** What not every tree can do. */
export interface Abilities {
  readonly filter: boolean
  /** What to drag where; null where it has no drag. */
  readonly drag: Move | null
  /** What was dragged is kept, and has to be taken back for the next sitting. */
  readonly undo: boolean
}

const rowHeight = 28

/** Goes through one sitting with a tree that shows its closed rows, in the order of the table. */
export async function treeSitting(
  page: Page,
  size: Size,
  can: Abilities,
  firstRow: Painted,
): Promise<Sitting> {
  const figures = new Map<string, Figure>([['first row', timed(firstRow)]])
  const { clients } = sizes[size]
  await page.waitForTimeout(1500)
  if (can.filter) {
    figures.set('filter, the first letter', timed(await typed(page, 'c', clients * rowHeight * 0.9)))
    await typed(page, 'client 99', 0)
    figures.set('filter, one letter more', timed(await typed(page, 'client 999', 0)))
    await emptyFilter(page)
  }
  if (can.drag) {
    const { fromPress, fromDrop } = await dragged(page, can.drag)
    if (can.undo) await takenBack(page, can.drag)
    figures.set('one drag, from pressing the button', milliseconds(fromPress.ms))
    figures.set('one drag, from letting go', timed(fromDrop))
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

/** One account onto another manager, until its row is painted below that. */
async function dragged(page: Page, { path, to, account, level, apart }: Move): Promise<Dragged> {
  for (const name of [...path, to])
    await page.evaluate(async (manager) => {
      await window.hand.bring(manager, 6)
      await window.hand.open(manager)
    }, name)
  const points = await page.evaluate(
    async ([manager, client]) => {
      const { hand } = window
      await hand.bring(manager, 6)
      return [hand.row(client), hand.row(manager)].map((row) => {
        if (!row) throw new Error(`${client} and ${manager} are not in sight together`)
        const { left, top, height } = row.getBoundingClientRect()
        return { x: left + 140, y: top + height / 2 }
      })
    },
    [to, account] as const,
  )
  const [from, onto] = points
  if (!from || !onto) throw new Error(`${account} is ${apart} rows below ${to}, but not in sight`)
  await page.evaluate(
    ([client, below]) => window.hand.watchDrag(() => window.hand.row(client, below) !== undefined),
    [account, level] as const,
  )
  await drag(page, from, onto)
  return page.evaluate(() => window.hand.watchedDrag())
}

async function takenBack(page: Page, { account, level }: Move): Promise<void> {
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await page.waitForFunction(([client, back]) => window.hand.row(client, back) !== undefined, [
    account,
    level - 1,
  ] as const)
  await closeEverything(page)
}

function expanded(page: Page, atLeast: number): Promise<Painted> {
  return page.evaluate((height) => {
    const { paint, scroller } = window.stopwatch
    return paint(
      () => document.querySelector<HTMLElement>('button[aria-label="Open everything"]')?.click(),
      () =>
        scroller('[role=treeitem]').scrollHeight > height &&
        document.querySelectorAll('[role=treeitem]').length > 10,
    )
  }, atLeast)
}

/** Where there is a button for it: the button that opens everything takes its place then. */
export async function closeEverything(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close everything' })
  if (await close.isVisible()) await close.click()
}

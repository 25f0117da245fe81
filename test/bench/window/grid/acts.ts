import type { Page } from 'playwright-core'
import { sizes } from '../../agency.ts'
import type { Size } from '../../agency.ts'
import { heapOf } from '../browser.ts'
import { megabytes, milliseconds, timed } from '../sitting.ts'
import type { Figure, Sitting } from '../sitting.ts'
import type { Painted } from '../stopwatch.ts'

/** How a grid is looked at from outside. */
export interface GridLook {
  /** Selects cells that are there; and the names of accounts at the left of the rows. */
  readonly cell: string
  readonly head: string
  /**
   * Makes ready what sorts by name: a list with a value to choose, or a button to press. From within: what the driver
   * puts into a page to find something would be counted as the page's memory.
   */
  readonly sortByName: (page: Page) => Promise<{ readonly label: string; readonly value: string | null }>
}

const [rowHeight, colWidth] = [32, 68]

/** Goes through one sitting with a grid that shows its first cells, in the order of the table. */
export async function gridSitting(
  page: Page,
  size: Size,
  look: GridLook,
  firstCell: Painted,
): Promise<Sitting> {
  const figures = new Map<string, Figure>([['first cell', timed(firstCell)]])
  const { clients } = sizes[size]
  await page.waitForTimeout(1500)
  figures.set('filter, the first letter', timed(await typed(page, look, 'c', clients * rowHeight * 0.9)))
  await typed(page, look, 'client 99', 0)
  figures.set('filter, one letter more', timed(await typed(page, look, 'client 999', 0)))
  await typed(page, look, '', 0)
  figures.set('sort by name', timed(await sortedByName(page, size, look)))

  const down = await scrolled(page, look.head, 'scrollTop', 50 * rowHeight)
  figures.set('scroll of 5,000 rows', timed(down))
  figures.set('scroll of 5,000 rows, worst frame', milliseconds(down.worst))
  const across = await scrolled(page, look.cell, 'scrollLeft', 5 * colWidth)
  figures.set('scroll of 500 columns', timed(across))
  figures.set('scroll of 500 columns, worst frame', milliseconds(across.worst))
  figures.set('memory, sorted and scrolled', megabytes(await heapOf(page)))
  return figures
}

/** One keystroke in the filter, until accounts that match are painted, and only those, at least so high. */
function typed(page: Page, { head }: GridLook, text: string, atLeast: number): Promise<Painted> {
  return page.evaluate(
    ({ selector, value, height }) => {
      const { paint, scroller, type } = window.stopwatch
      const digits = /\d*$/.exec(value)?.[0] ?? ''
      return paint(
        () => type('Filter accounts', value),
        () => {
          const names = [...document.querySelectorAll(selector)].map((name) => name.textContent)
          const clients = names.flatMap((name) => /Client (\d+)/.exec(name)?.[1] ?? [])
          // An account's manager may stand behind its name.
          const managers = names.filter((name) => name.startsWith('Manager'))
          return (
            (value === '' ? managers.length > 0 : clients.length > 0 && managers.length === 0) &&
            clients.every((found) => found.includes(digits)) &&
            scroller(selector).scrollHeight > height
          )
        },
      )
    },
    { selector: head, value: text, height: atLeast },
  )
}

/** Until the first of all names is in the uppermost row of a list that shows every account. */
export async function sortedByName(page: Page, size: Size, look: GridLook): Promise<Painted> {
  const { clients, managers } = sizes[size]
  const atLeast = (clients + managers) * rowHeight * 0.95
  const control = await look.sortByName(page)
  const figure = await page.evaluate(
    ({ label, value, selector, height }) => {
      const { choose, paint, scroller } = window.stopwatch
      return paint(
        () => (value === null ? window.hand.press(label) : choose(label, value)),
        () => {
          const rows = [...document.querySelectorAll(selector)].map((name) => {
            return { name: name.textContent, top: name.getBoundingClientRect().top }
          })
          const first = rows.toSorted((one, other) => one.top - other.top)[0]
          return /^Client 0(?!\d)/.test(first?.name ?? '') && scroller(selector).scrollHeight > height
        },
      )
    },
    { ...control, selector: look.head, height: atLeast },
  )
  await page.keyboard.press('Escape')
  return figure
}

function scrolled(
  page: Page,
  selector: string,
  by: 'scrollTop' | 'scrollLeft',
  step: number,
): Promise<Painted & { readonly worst: number }> {
  return page.evaluate(
    async ([what, way, pixels]) => {
      const { scroll, scroller } = window.stopwatch
      const box = scroller(what, way === 'scrollTop' ? 'overflowY' : 'overflowX')
      const figure = await scroll(box, way, pixels, 100)
      box[way] = 0
      return figure
    },
    [selector, by, step] as const,
  )
}

import type { Page } from 'playwright-core'
import type { Contestant } from '../sitting.ts'
import { inPage } from '../stand.ts'
import type { Stand } from '../stand.ts'
import type { Painted } from '../stopwatch.ts'
import { gridSitting, sortedByName } from './acts.ts'
import type { GridLook } from './acts.ts'
import { roleDragged } from './drag.ts'

/** Keyholder's role grid, in a window that was left there and is opened again. */
export function keyholder({ browser, host, size }: Stand): Contestant {
  return {
    name: 'Keyholder',
    sit: async () => {
      const figures = await inPage(browser, host, async (page) => {
        const shown = await firstCell(page, keyholderLook)
        return gridSitting(page, size, keyholderLook, shown)
      })
      const dragged = await inPage(browser, host, async (page) => {
        await firstCell(page, keyholderLook)
        await sortedByName(page, size, keyholderLook)
        const drag = await roleDragged(page)
        await screen(page, 'Accounts')
        // The window keeps a moment later where it was left.
        await page.waitForTimeout(800)
        return drag
      })
      return new Map([...figures, ...dragged])
    },
  }
}

/** AG Grid Community in Keyholder's window, in the place of Keyholder's grid. */
export function agGridInWindow({ browser, size }: Stand, host: string): Contestant {
  return {
    name: 'AG Grid',
    sit: () =>
      inPage(browser, host, async (page) =>
        gridSitting(page, size, agGridInWindowLook, await firstCell(page, agGridInWindowLook)),
      ),
  }
}

/** The same on a page that has nothing else. */
export function agGridOnPage({ browser, page: site, size }: Stand): Contestant {
  return {
    name: 'AG Grid, alone',
    aside: true,
    sit: () =>
      inPage(browser, site, async (page) =>
        gridSitting(page, size, agGridOnPageLook, await showGrid(page, `/${size}-matrix.json`)),
      ),
  }
}

/** In a window that was left at its grid, and is opened again. */
async function firstCell(page: Page, { cell }: GridLook): Promise<Painted> {
  await screen(page, 'Grid')
  await page.locator(cell).first().waitFor()
  await page.reload()
  return page.evaluate((selector) => window.stopwatch.shown(selector), cell)
}

const keyholderLook: GridLook = {
  cell: '[role=gridcell]:not([data-loading])',
  head: '[role=rowheader]',
  sortByName: inViewOptions,
}

const agGrid = { cell: '.ag-cell:not([col-id=name])', head: '.ag-cell[col-id=name]' }

const agGridInWindowLook: GridLook = { ...agGrid, sortByName: inViewOptions }

const agGridOnPageLook: GridLook = {
  ...agGrid,
  sortByName: () => Promise.resolve({ label: 'Sort by name', value: null }),
}

/** In the window accounts are sorted by a list in its bar, whoever shows them. */
async function inViewOptions(page: Page): ReturnType<GridLook['sortByName']> {
  await page.evaluate(() => {
    window.hand.press('View')
    return window.stopwatch.paintedSince(
      performance.now(),
      () => document.querySelector('select[aria-label="Sort accounts"]') !== null,
    )
  })
  return { label: 'Sort accounts', value: 'name' }
}

async function screen(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

function showGrid(page: Page, file: string): Promise<Painted> {
  return page.evaluate(
    async ([address, cell]) => {
      window.peers.showGrid(await window.stopwatch.fetched(address))
      return window.stopwatch.shown(cell)
    },
    [file, agGrid.cell] as const,
  )
}

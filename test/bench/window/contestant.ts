import type { Browser, Page } from 'playwright-core'
import type { Size } from '../agency.ts'
import { openPage } from './browser.ts'
import type { PeerTree } from './peers/main.tsx'
import type { Painted } from './stopwatch.ts'

/** One tree to be measured: a page of its own in each round. */
export interface Contestant {
  readonly name: string
  readonly filters: boolean
  /** A page that shows the tree, closed up, and how long its rows took from the arrival of the data. */
  open(browser: Browser, size: Size): Promise<{ readonly page: Page; readonly shown: Painted }>
}

/** Keyholder in its own window, at the address of a host that has the agency open. */
export function keyholder(addresses: Readonly<Record<Size, string>>): Contestant {
  return {
    name: 'Keyholder',
    filters: true,
    open: async (browser, size) => {
      const page = await openPage(browser)
      await page.goto(addresses[size])
      const shown = await page.evaluate(() => window.stopwatch.shown())
      const collapse = page.getByRole('button', { name: 'Close everything' })
      if (await collapse.isVisible()) await collapse.click()
      return { page, shown }
    },
  }
}

export function peer(url: string, tree: PeerTree, name: string, filters: boolean): Contestant {
  return {
    name,
    filters,
    open: async (browser, size) => {
      const page = await openPage(browser)
      await page.goto(url)
      const shown = await page.evaluate(
        async ([which, file]) => {
          const text = await (await fetch(file)).text()
          const { paint } = window.stopwatch
          return paint(
            () => window.peers.showTree(which, text),
            () => document.querySelector('[role=treeitem]') !== null,
          )
        },
        [tree, `/${size}.json`] as const,
      )
      return { page, shown }
    },
  }
}

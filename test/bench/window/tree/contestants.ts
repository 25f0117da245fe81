import type { Page } from 'playwright-core'
import type { PeerTree } from '../peers/page/main.tsx'
import type { Contestant } from '../sitting.ts'
import { inPage } from '../stand.ts'
import type { Stand } from '../stand.ts'
import type { Painted } from '../stopwatch.ts'
import { closeEverything, treeSitting } from './acts.ts'
import type { Abilities } from './acts.ts'
import type { Move } from './move.ts'

/** Keyholder in its own window. What a sitting changed is taken back, and its tree is closed for the next one. */
export function keyholder({ browser, host, size }: Stand, move: Move): Contestant {
  const can: Abilities = { filter: true, drag: move, undo: true }
  return {
    name: 'Keyholder',
    sit: () =>
      inPage(browser, host, async (page) => {
        const shown = await page.evaluate(() => window.stopwatch.shown('[role=treeitem]'))
        await closeEverything(page)
        const figures = await treeSitting(page, size, can, shown)
        await closeEverything(page)
        // The window keeps a moment later how it was left.
        await page.waitForTimeout(800)
        return figures
      }),
  }
}

/** A peer's tree in Keyholder's window, in the place of Keyholder's. */
export function inWindow({ browser, size }: Stand, name: string, host: string, can: Abilities): Contestant {
  return {
    name,
    sit: () =>
      inPage(browser, host, async (page) => {
        const shown = await page.evaluate(() => window.stopwatch.shown('[role=treeitem]'))
        return treeSitting(page, size, can, shown)
      }),
  }
}

/** A peer's tree of names on a page that has nothing else. */
export function onPage(
  { browser, page: site, size }: Stand,
  name: string,
  tree: PeerTree,
  can: Abilities,
): Contestant {
  return {
    name: `${name}, alone`,
    sit: () =>
      inPage(browser, site, async (page) =>
        treeSitting(page, size, can, await showTree(page, tree, `/${size}.json`)),
      ),
  }
}

function showTree(page: Page, tree: PeerTree, file: string): Promise<Painted> {
  return page.evaluate(
    async ([which, address]) => {
      window.peers.showTree(which, await window.stopwatch.fetched(address))
      return window.stopwatch.shown('[role=treeitem]')
    },
    [tree, file] as const,
  )
}

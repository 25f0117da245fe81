import type { Page } from 'playwright-core'
import type { PeerTree } from '../peers/main.tsx'
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

export function peer(
  { browser, peers, size }: Stand,
  tree: PeerTree,
  name: string,
  can: Abilities,
): Contestant {
  return {
    name,
    sit: () =>
      inPage(browser, peers, async (page) =>
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

import type { Page } from 'playwright-core'
import type { Size } from '../../agency.ts'
import type { PeerTree } from '../peers/page/main.tsx'
import type { Contestant, Sitting } from '../sitting.ts'
import { inPage } from '../stand.ts'
import type { Stand } from '../stand.ts'
import type { Painted } from '../stopwatch.ts'
import { closeEverything, treeSitting } from './acts.ts'
import { accountDragged, takenBack } from './drag.ts'
import type { Move } from './move.ts'

/** What not every tree can do. */
export interface Abilities {
  readonly filter: boolean
  /** What to drag where; null where it has no drag. */
  readonly drag: Move | null
}

/** Keyholder in its own window. What a sitting changed is taken back, and its tree is closed for the next one. */
export function keyholder({ browser, host, size }: Stand, move: Move): Contestant {
  return {
    name: 'Keyholder',
    sit: async () => {
      const figures = await inPage(browser, host, async (page) => {
        const shown = await firstRow(page)
        await closeEverything(page)
        const all = await treeSitting(page, size, true, shown)
        await leave(page)
        return all
      })
      const drag = await inPage(browser, host, async (page) => {
        await firstRow(page)
        const dragged = await accountDragged(page, move)
        await takenBack(page, move)
        await leave(page)
        return dragged
      })
      return new Map([...figures, ...drag])
    },
  }
}

/** A peer's tree in Keyholder's window, in the place of Keyholder's. */
export function inWindow({ browser, size }: Stand, name: string, host: string, can: Abilities): Contestant {
  return {
    name,
    sit: () => peerSitting((sit) => inPage(browser, host, sit), firstRow, size, can),
  }
}

/** A peer's tree of names on a page that has nothing else. */
export function onPage(
  { browser, page, size }: Stand,
  name: string,
  tree: PeerTree,
  can: Abilities,
): Contestant {
  return {
    name: `${name}, alone`,
    aside: true,
    sit: () =>
      peerSitting(
        (sit) => inPage(browser, page, sit),
        (opened) => showTree(opened, tree, `/${size}.json`),
        size,
        can,
      ),
  }
}

async function leave(page: Page): Promise<void> {
  await closeEverything(page)
  // The window keeps a moment later how it was left.
  await page.waitForTimeout(800)
}

async function peerSitting(
  open: (sit: (page: Page) => Promise<Sitting>) => Promise<Sitting>,
  show: (page: Page) => Promise<Painted>,
  size: Size,
  { filter, drag }: Abilities,
): Promise<Sitting> {
  const figures = await open(async (page) => treeSitting(page, size, filter, await show(page)))
  if (drag === null) return figures
  const dragged = await open(async (page) => {
    await show(page)
    return accountDragged(page, drag)
  })
  return new Map([...figures, ...dragged])
}

function firstRow(page: Page): Promise<Painted> {
  return page.evaluate(() => window.stopwatch.shown('[role=treeitem]'))
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

import type { Page } from 'playwright-core'
import { drag } from '../browser.ts'
import type { Dragged } from '../hand.ts'
import { aside, timed } from '../sitting.ts'
import type { Sitting } from '../sitting.ts'
import { closeEverything } from './acts.ts'
import type { Move } from './move.ts'

/**
 * One account onto another manager in a tree that shows its closed rows, until its row is painted below that. It has a page
 * of its own: not every tree can do it, and what it leaves in memory is not the others' to have less of.
 */
export async function accountDragged(page: Page, move: Move): Promise<Sitting> {
  const { fromPress, fromDrop } = await dragged(page, move)
  return new Map([
    ['one drag, from letting go', timed(fromDrop)],
    ['one drag, from pressing the button', aside(fromPress.ms)],
  ])
}

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

/** Takes it back where it was kept, for the next sitting. */
export async function takenBack(page: Page, { account, level }: Move): Promise<void> {
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await page.waitForFunction(([client, back]) => window.hand.row(client, back) !== undefined, [
    account,
    level - 1,
  ] as const)
  await closeEverything(page)
}

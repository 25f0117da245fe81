import type { Page } from 'playwright-core'
import { drag } from '../browser.ts'
import type { Point } from '../hand.ts'
import { aside, timed } from '../sitting.ts'
import type { Sitting } from '../sitting.ts'

/** The uppermost row that the first person's cell is in, and its name when it is sorted by name. */
const [account, column] = ['Client 0', 2]

/**
 * A role from the palette into a cell of Keyholder's grid, which is sorted by name, until its chip is painted there; then it
 * is taken back. It has a page of its own: what it leaves in memory is not the peer's to have less of.
 */
export async function roleDragged(page: Page): Promise<Sitting> {
  const cell = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: account, exact: true }) })
    .locator(`[role=gridcell][aria-colindex="${column}"]`)
  const chip = page
    .getByRole('region', { name: 'Roles to give' })
    .getByRole('button', { name: 'Standard', exact: true })
  const [from, to] = [centreOf(await chip.boundingBox()), centreOf(await cell.boundingBox())]
  const given = cell.locator('[data-holding=here]')
  if ((await given.count()) > 0) throw new Error(`the first person holds a role on ${account} already`)

  const target = await cell.elementHandle()
  await page.evaluate(
    (element) => window.hand.watchDrag(() => element?.querySelector('[data-holding=here]') != null),
    target,
  )
  await drag(page, from, to)
  const { fromPress, fromDrop } = await page.evaluate(() => window.hand.watchedDrag())
  await page.keyboard.press('Control+z')
  await given.waitFor({ state: 'detached' })
  return new Map([
    ['one drag of a role, from letting go', timed(fromDrop)],
    ['one drag of a role, from pressing the button', aside(fromPress.ms)],
  ])
}

function centreOf(box: (Point & { readonly width: number; readonly height: number }) | null): Point {
  if (!box) throw new Error('the role or the cell is not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

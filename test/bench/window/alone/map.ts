import type { Page } from 'playwright-core'
import type { Row } from '../../rows/row.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { aloneRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import { milliseconds, timed } from '../sitting.ts'
import type { Figure, Sitting } from '../sitting.ts'
import { inPage } from '../stand.ts'
import type { Stand } from '../stand.ts'
import type { Painted } from '../stopwatch.ts'

/** The map from end to end, without peers: none shows a part of such an agency in columns. */
export async function mapRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  const keyholder = { name: 'Keyholder', sit: () => inPage(stand.browser, stand.host, mapSitting) }
  const [outcome] = await sittingsInTurn([keyholder], rounds, sayOf(stand, 'map'))
  if (!outcome) return []
  return [...aloneRows('map', stand.size, outcome, {}), ...longestTaskRows('map', stand.size, outcome)]
}

async function mapSitting(page: Page): Promise<Sitting> {
  const figures = new Map<string, Figure>()
  await page.locator('[role=treeitem]').first().waitFor()
  await page.waitForTimeout(1500)
  figures.set('open', timed(await opened(page)))
  await page.waitForTimeout(500)
  const panned = await wheeled(page, { deltaX: 40, deltaY: 60, ctrlKey: false })
  figures.set('pan, 60 frames', timed(panned))
  figures.set('pan, worst frame', milliseconds(panned.worst))
  const zoomed = await wheeled(page, { deltaX: 0, deltaY: 8, ctrlKey: true })
  figures.set('zoom, 60 frames', timed(zoomed))
  figures.set('zoom, worst frame', milliseconds(zoomed.worst))
  figures.set('search, the first letter', timed(await searched(page, 'c')))
  figures.set('search, a longer text', timed(await searched(page, 'client 8499')))
  await page.getByRole('button', { name: 'Accounts', exact: true }).click()
  // The window keeps a moment later where it was left.
  await page.waitForTimeout(800)
  return figures
}

function opened(page: Page): Promise<Painted> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')]
    const map = buttons.find((button) => button.textContent === 'Map' || button.ariaLabel === 'Map')
    if (!map) throw new Error('there is no button Map')
    return window.stopwatch.paint(
      () => map.click(),
      () => document.querySelectorAll('[role=application] button').length > 5,
    )
  })
}

/** A turn of the wheel, or of two fingers, in each of 60 frames: half of them forth, and half of them back. */
function wheeled(
  page: Page,
  by: { readonly deltaX: number; readonly deltaY: number; readonly ctrlKey: boolean },
): Promise<Painted & { readonly worst: number }> {
  return page.evaluate((turn) => {
    const map = document.querySelector('[role=application]')
    if (!map) throw new Error('there is no map')
    const { left, top, width, height } = map.getBoundingClientRect()
    const [clientX, clientY] = [left + width / 2, top + height / 2]
    let frame = 0
    return window.stopwatch.frames(60, () => {
      const sign = frame++ < 30 ? 1 : -1
      const [deltaX, deltaY] = [sign * turn.deltaX, sign * turn.deltaY]
      const target = document.elementFromPoint(clientX, clientY)
      target?.dispatchEvent(
        new WheelEvent('wheel', {
          ...turn,
          deltaX,
          deltaY,
          clientX,
          clientY,
          bubbles: true,
          cancelable: true,
        }),
      )
    })
  }, by)
}

/** A text put into the search of the map, until what it finds is painted. */
function searched(page: Page, text: string): Promise<Painted> {
  return page.evaluate(
    ([value, label]) => {
      const { paint, type } = window.stopwatch
      return paint(
        () => type(label, value),
        () => {
          // Further down stand accounts with such an id.
          const first = document.querySelector(`[aria-label="${label}"] [role=option]`)
          return first?.textContent.toLowerCase().includes(value) ?? false
        },
      )
    },
    [text, 'Find an account on the map'] as const,
  )
}

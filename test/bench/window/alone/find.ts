import type { CDPSession, Page } from 'playwright-core'
import { median } from '../../measure/turns.ts'
import type { Row } from '../../rows/row.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { aloneRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import { milliseconds, timed } from '../sitting.ts'
import type { Sitting } from '../sitting.ts'
import { inPage } from '../stand.ts'
import type { Stand } from '../stand.ts'

/** Typed letter by letter: names, a mistake, an address, an id, questions, and what nothing is called. */
const texts = [
  'client 849',
  'cleint 777',
  'manager 91',
  'person1234@',
  '100-008-7999',
  'who can invite admins on client 42',
  'where can person 1864',
  'nordic',
]

/** So long after a key what it set off is over; it is told if it is not, as part of the next key. */
const calm = 100

/** What a keystroke in Find anything costs the window, without peers: none finds accounts, people and questions. */
export async function findRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  const keyholder = { name: 'Keyholder', sit: () => inPage(stand.browser, stand.host, findSitting) }
  const [outcome] = await sittingsInTurn([keyholder], rounds, sayOf(stand, 'find'))
  if (!outcome) return []
  const wanted = { 'a keystroke, script, median': '< 16', 'a keystroke, script, worst': '< 16' }
  return [
    ...aloneRows('find anything', stand.size, outcome, wanted),
    ...longestTaskRows('find anything', stand.size, outcome),
  ]
}

async function findSitting(page: Page): Promise<Sitting> {
  await page.locator('[role=treeitem]').first().waitFor()
  // Names are folded while nobody does anything.
  await page.waitForTimeout(3000)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find anything' }).getByRole('option').first().waitFor()
  await page.waitForTimeout(500)
  const from = await page.evaluate(() => performance.now())
  const times: number[] = []
  for (const text of texts) {
    for (const letter of text) {
      const before = await scriptOf(devtools)
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(calm)
      times.push((await scriptOf(devtools)) - before)
    }
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.waitForTimeout(calm)
  }
  const { longest } = await page.evaluate((start) => window.stopwatch.paintedSince(start, () => true), from)
  return new Map([
    ['a keystroke, script, median', timed({ ms: median(times), longest })],
    ['a keystroke, script, worst', milliseconds(Math.max(...times))],
  ])
}

/** Milliseconds of script in the window's main thread so far, microtasks and timers included. */
async function scriptOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { dragOver } from './drag.ts'
import { expect, test } from './fixtures.ts'
import { chooseByKey } from './menu.ts'
import { planInto } from './plan-page.ts'

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(tree(page)).toBeVisible()
})

const tree = (page: Page) => page.getByRole('tree')
const row = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name })
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter by name or id' })

/** The name of the row that the tree says is active. */
async function active(page: Page): Promise<string> {
  const id = await tree(page).getAttribute('aria-activedescendant')
  return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
}

test('is walked with the keyboard, by the pattern for trees', async ({ page }) => {
  await tree(page).focus()
  await page.keyboard.press('Home')
  expect(await active(page)).toContain('Hanse Gruppe')
  await page.keyboard.type('northlight m')
  expect(await active(page)).toContain('Northlight MCC')
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, /^Northlight MCC/)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('*')
  await expect(row(page, /^Nordic/)).toHaveAttribute('aria-expanded', 'true')
  await expect(row(page, /^Central/)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('End')
  expect(await active(page)).toContain('温泉もり')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hanse Gruppe' })).toBeVisible()
})

test('says where each row stands', async ({ page }) => {
  const nordic = row(page, /^Nordic/)
  await expect(nordic).toHaveAttribute('aria-level', '2')
  await expect(nordic).toHaveAttribute('aria-posinset', '3')
  await expect(nordic).toHaveAttribute('aria-setsize', '6')
})

test('filters as one types, by name and by id, and shows each place of a match', async ({ page }) => {
  await filter(page).fill('hanse mode')
  await expect(page.getByText('1 of 129 accounts')).toBeVisible()
  await expect(row(page, /^Hanse Mode/)).toHaveCount(2)
  await expect(row(page, /^Central/)).toBeVisible()
  await expect(
    row(page, /^Hanse Mode/)
      .first()
      .locator('mark'),
  ).toHaveText(['Hanse', 'Mode'])

  await filter(page).fill('1000000012')
  await expect(row(page, /^Fjord Sport/)).toHaveCount(1)
  await filter(page).fill('100-000-0012')
  await expect(row(page, /^Fjord Sport/)).toHaveCount(1)

  await filter(page).press('ArrowDown')
  await expect(tree(page)).toBeFocused()
  await filter(page).fill('nothing of that name')
  await expect(page.getByText('No account matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all accounts' }).click()
  await expect(row(page, /^Northlight MCC/)).toBeVisible()
})

test('sets nothing in motion when a letter opens what it finds, and has rows beyond the edge a moment later', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.getByRole('button', { name: 'Close everything' }).click()
  const moved = await tree(page).evaluateHandle((element) => {
    const elements: string[] = []
    element.addEventListener('transitionrun', ({ target }) =>
      elements.push(target instanceof Element ? target.outerHTML : ''),
    )
    return elements
  })
  await filter(page).press('o')
  await expect(row(page, /^Hanse Gruppe/)).toHaveAttribute('aria-expanded', 'true')
  const inSight = await tree(page).evaluate((element) =>
    Math.ceil((element.parentElement?.clientHeight ?? 0) / 28),
  )
  await expect.poll(() => tree(page).getByRole('treeitem').count()).toBeGreaterThan(inSight + 1)
  expect(await moved.jsonValue()).toEqual([])
})

test('shows one platform', async ({ page }) => {
  await page.getByRole('button', { name: /^Platform/ }).click()
  await page.getByRole('menuitemradio', { name: 'TikTok Ads Manager' }).click()
  await expect(tree(page).getByRole('treeitem')).toHaveCount(4)
})

test('groups what a Business Center holds by its kind', async ({ page }) => {
  const group = row(page, /^Ad accounts 25/)
  await group.click()
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await expect(row(page, /^Bølgens Is/)).toHaveAttribute('aria-level', '3')
})

test('shows links that wait, owners, and what was suspended', async ({ page }) => {
  await expect(row(page, /^Baltic Click MCC/)).toContainText('pending')
  await expect(
    row(page, /^Hanse Wohnen/).getByRole('img', { name: 'Nobody has said who owns it' }),
  ).toBeVisible()
  await expect(
    row(page, /^Hanse Mode/).getByRole('img', { name: 'Owned by the account above' }),
  ).toBeVisible()
  await filter(page).fill('温泉')
  await expect(row(page, /^温泉もり/)).toContainText('suspended')
})

test('opens and closes everything, and is as it was left after a reload', async ({ page, host }) => {
  await page.getByRole('button', { name: 'Close everything' }).click()
  await expect(row(page, /^Nordic/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Open everything' }).click()
  await expect(row(page, /^Nordic/)).toHaveAttribute('aria-expanded', 'true')
  await row(page, /^Hanse Gruppe/).focus()
  await page.keyboard.press('ArrowLeft')
  await tree(page).focus()
  await expect.poll(() => readFile(join(host.dir, 'settings.json'), 'utf8')).toMatch(/"open":\s*true/)
  await page.reload()
  await expect(row(page, /^Nordic/)).toHaveAttribute('aria-expanded', 'true')
})

test('shows where an account stands that was opened elsewhere', async ({ page }) => {
  await page.getByRole('button', { name: 'Close everything' }).click()
  await row(page, /^Northlight MCC/).click()
  await page.getByRole('tab', { name: /Links/ }).click()
  await page.getByRole('link', { name: 'Nordic' }).click()
  await expect(row(page, /^Nordic/)).toHaveAttribute('aria-selected', 'true')
  await page.goBack()
  await expect(row(page, /^Northlight MCC/)).toHaveAttribute('aria-selected', 'true')
})

test('is as wide as one likes, also with the keyboard', async ({ page }) => {
  const splitter = page.getByRole('separator', { name: 'Width of the tree' })
  await splitter.focus()
  await page.keyboard.press('ArrowRight')
  await expect(splitter).toHaveAttribute('aria-valuenow', '352')
  await page.reload()
  await expect(splitter).toHaveAttribute('aria-valuenow', '352')
})

test('is accessible, filtered or not', async ({ page }) => {
  test.slow()
  await tree(page).focus()
  await page.keyboard.press('End')
  await expectAccessible(page)
  await filter(page).fill('fjord')
  await expect(page.getByText('7 of 129 accounts')).toBeVisible()
  await expectAccessible(page)
})

const preview = (page: Page) => page.getByRole('tooltip').filter({ hasText: /to |Looking|holds|already/ })

test('moves a manager to another by dragging, and says before what that does to access', async ({ page }) => {
  await row(page, /^Nordic/).click()
  await page.keyboard.press('ArrowRight')
  await dragOver(page, row(page, /^Denmark/), row(page, /^Bruket Kafferosteri/))
  await expect(preview(page)).toContainText('Bruket Kafferosteri holds no accounts')
  await page.mouse.up()
  await expect(page.getByText('Moved to another manager')).toBeHidden()

  await dragOver(page, row(page, /^Denmark/), row(page, /^Central/))
  await expect(preview(page)).toContainText('Move Denmark to Central')
  await expect(preview(page)).toContainText(/Clara Holm.*−11/)
  await expect(preview(page)).toContainText(/Katrin Vogel.*\+11/)
  await page.mouse.up()
  await expect(page.getByText('Moved to another manager')).toBeVisible()
  await expect(tree(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(row(page, /^Denmark/)).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone/)).toBeVisible()
})

test('shows an account where it was dropped before that is kept, and where it was when it is refused', async ({
  page,
}) => {
  const held: ((text: (sent: string) => string) => void)[] = []
  await page.routeWebSocket('**/socket', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const sent = String(message)
      if (sent.includes('"links.move"')) held.push((text) => server.send(text(sent)))
      else server.send(message)
    })
  })
  // It is shown first and sent then.
  const letGo = async (text: (sent: string) => string) => {
    await expect.poll(() => held.length).toBe(1)
    held.shift()?.(text)
  }
  await page.reload()
  await row(page, /^Nordic/).click()
  await page.keyboard.press('ArrowRight')
  await row(page, /^Central/).click()
  await page.keyboard.press('ArrowRight')
  const denmark = row(page, /^Denmark/)
  const place = async () =>
    `${await denmark.getAttribute('aria-posinset')}/${await denmark.getAttribute('aria-setsize')}`
  const before = await place()

  await dragOver(page, denmark, row(page, /^Central/))
  await page.mouse.up()
  await expect(denmark).toHaveAttribute('aria-posinset', '1')
  const foretold = await place()
  expect(foretold).not.toBe(before)
  // The platform does not know where to.
  await letGo((sent) => sent.replace(/"to":"[^"]*"/, '"to":"nowhere"'))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect.poll(place).toBe(before)

  await dragOver(page, denmark, row(page, /^Central/))
  await page.mouse.up()
  await expect.poll(place).toBe(foretold)
  await expect(page.getByText('Moved to another manager')).toBeHidden()
  await letGo((sent) => sent)
  await expect(page.getByText('Moved to another manager')).toBeVisible()
  expect(await place()).toBe(foretold)
})

test('asks for a link beside the one there is while Ctrl is held', async ({ page }) => {
  await row(page, /^Nordic/).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.down('Control')
  await dragOver(page, row(page, /^Alvmo Ull/), row(page, /^Central/))
  await expect(preview(page)).toContainText('Request a link from Central to Alvmo Ull')
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(page.getByText('Link asked for')).toBeVisible()
})

test('selects several by keyboard and moves them from the menu of the row', async ({ page }) => {
  await filter(page).fill('hanse')
  await filter(page).press('ArrowDown')
  await page.keyboard.press('Control+a')
  await expect(page.getByText(/\d+ accounts selected/)).toBeVisible()
  await page.keyboard.press('Escape')
  await filter(page).fill('')
  await row(page, /^Nordic/).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('alvmo')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByText('3 accounts selected')).toBeVisible()
  await expect(tree(page).getByRole('treeitem', { selected: true })).toHaveText([
    /^Alvmo/,
    /^Björkbageriet/,
    /^Bruket/,
  ])
  await page.keyboard.press('Shift+F10')
  await chooseByKey(page, 'Move 3 accounts to another manager…')
  const dialog = page.getByRole('dialog', { name: 'Move 3 accounts' })
  await dialog.getByRole('button', { name: /To the manager/ }).click()
  await page.keyboard.type('Denmark')
  await page.getByRole('option', { name: /^Denmark/ }).click()
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText('Moved to another manager')).toBeVisible()
  await expect(row(page, /^Denmark/)).toContainText('13')
})

test('shows at its rows what a plan does to links, until that is taken out of the plan', async ({ page }) => {
  await row(page, /^Nordic/).click()
  await page.keyboard.press('ArrowRight')
  await planInto(page, 'Autumn')
  await dragOver(page, row(page, /^Denmark/), row(page, /^Central/))
  await expect(preview(page)).toContainText('Put into the plan: Move Denmark to Central')
  await page.mouse.up()
  const moves = row(page, /^Denmark/).getByRole('img', { name: 'Planned: moves to Central' })
  await expect(moves).toHaveText('planned to move')
  await expect(row(page, /^Denmark/)).toHaveAttribute('aria-level', '3')
  const comes = row(page, /^Central/).getByRole('img', { name: 'Planned below it: Denmark' })
  await expect(comes).toHaveText('+1 planned')
  await expectAccessible(page, '[role=tree]')
  await page.keyboard.press('Control+z')
  await expect(moves).toHaveCount(0)
  await expect(comes).toHaveCount(0)
})

test('keeps what is above the first row in sight at the edge', async ({ page }) => {
  await row(page, /^Nordic/).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('viking')
  await tree(page).hover()
  await page.mouse.wheel(0, 400)
  const edge = page.locator('[aria-hidden] >> text=Northlight MCC')
  await expect(edge).toBeVisible()
  await expectAccessible(page)
  await edge.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Northlight MCC' })).toBeVisible()
})

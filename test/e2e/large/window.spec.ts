import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { chip, gridPage } from '../grid-page.ts'
import { expect, test } from '../largest-agency.ts'
import { chooseByKey } from '../menu.ts'
import { planInto, steps, strip } from '../plan-page.ts'

const tree = (page: Page) => page.getByRole('tree')
const row = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name })
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter by name or id' })
const toast = (page: Page) => page.getByRole('alert')
const screen = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const card = (page: Page, name: RegExp) => page.getByRole('application').getByRole('button', { name })

async function openWholeGrid(page: Page) {
  await screen(page, 'Grid')
  await page.getByRole('button', { name: 'Accounts shown' }).click()
  await page.getByRole('option', { name: 'All accounts' }).click()
  return gridPage(page)
}

async function speak(page: Page, menu: string, language: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitemradio', { name: language }).click()
}

test('two windows on the largest agency stay in step', async ({ page, context, host }) => {
  await filter(page).fill('100-000-3042')
  await row(page, /^Client 42/).click()
  await page.getByRole('button', { name: 'Give access…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Give access to Client 42' })
  await page.keyboard.type('person 1234')
  await page.keyboard.press('Enter')
  const other = await context.newPage()
  await other.goto(host.url)
  await filter(other).fill('100-000-3042')
  await row(other, /^Client 42/).click()
  await expect(other.getByRole('row', { name: /^Person 1234/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Give access', exact: true }).click()
  await expect(other.getByRole('row', { name: /^Person 1234/ })).toContainText('here')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(other.getByRole('row', { name: /^Person 1234/ })).toHaveCount(0)
})

test('an answer of tens of thousands of lines is read on, page after page', async ({ page }) => {
  await expect(tree(page)).toBeVisible()
  const finder = page.getByRole('dialog', { name: 'Find anything' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('where can person 1864 ')
  await expect(finder.getByRole('option', { selected: true })).toContainText(/^Where can Person 1864/)
  await page.keyboard.press('Enter')
  await expect(finder.getByText(/^On \d+,\d+ accounts$/)).toBeVisible()
  const lines = finder.locator('summary')
  for (let shown = 50; shown <= 250; shown += 50) {
    await expect(lines).toHaveCount(shown)
    await finder.getByRole('button', { name: 'Show more' }).click()
  }
  await expect(lines).toHaveCount(300)
})

test('both axes of the grid are sorted and grouped, and stay so in a window that opens anew', async ({
  page,
}) => {
  const { grid, arrange } = await openWholeGrid(page)
  await arrange({ 'Group people': 'By strongest role', 'Sort people': 'By number of accounts' })
  await arrange({ 'Group accounts': 'By manager', 'Sort accounts': 'By name' })
  const heading = grid.getByRole('rowheader', { expanded: true }).first()
  await expect(heading).toBeVisible()
  await page.reload()
  await expect(heading).toBeVisible()
  await arrange({ 'Group people': 'By team', 'Sort people': 'By name' })
  await arrange({ 'Group accounts': 'Not grouped', 'Sort accounts': 'As in the hierarchy' })
  await expect(grid.getByRole('columnheader', { name: '88,000 accounts' })).toBeVisible()
})

test('a role is filled down forty accounts with the keyboard, and taken back as one change', async ({
  page,
}) => {
  const { grid, cell } = await openWholeGrid(page)
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('client 84')
  await expect(grid).not.toHaveAttribute('aria-rowcount', /^88/)
  await (await cell('Client 84', 'Person 0')).click()
  await page.keyboard.press('s')
  await expect(chip(await cell('Client 84', 'Person 0'), 'Standard', 'here')).toBeVisible()
  for (let more = 0; more < 40; more++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  const column = await (await cell('Client 84', 'Person 0')).getAttribute('aria-colindex')
  const given = grid.locator(`[role=gridcell][aria-colindex="${column}"] [data-holding=here]`)
  await expect.poll(() => given.count()).toBeGreaterThan(10)
  await page.keyboard.press('Control+z')
  await expect.poll(() => given.count()).toBeLessThan(3)
  await page.keyboard.press('Control+z')
  await expect((await cell('Client 84', 'Person 0')).locator('[data-holding=here]')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('')
})

test('a plan collects what is dragged in the tree, says whom it touches, and is thrown away', async ({
  page,
}) => {
  await planInto(page, 'Merger')
  await row(page, /^Manager 976/).click()
  await page.keyboard.press('Shift+F10')
  await chooseByKey(page, /^Move to another manager/)
  const dialog = page.getByRole('dialog', { name: /^Move/ })
  await dialog.getByRole('button', { name: /To the manager/ }).press('Enter')
  await page.keyboard.type('manager 864')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect(strip(page)).toContainText('1 step')
  await expect(row(page, /^Manager 976/)).toContainText('planned to move')
  await screen(page, 'Plans')
  await page.getByRole('button', { name: /^Merger/ }).click()
  await expect(steps(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(strip(page)).toContainText('Plan mode has ended: Merger is no longer open')
})

test('a link is asked for on the map with the keyboard, shown as pending, and taken back', async ({
  page,
}) => {
  await screen(page, 'Map')
  await page.getByRole('textbox', { name: 'Find an account on the map' }).fill('manager 864')
  await page.keyboard.press('Enter')
  await expect(card(page, /^Manager 864/)).toBeFocused()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link accounts below Manager 864' })
  await dialog.getByRole('textbox', { name: 'Accounts' }).fill('client 84999')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Ask for 1 link' }).press('Enter')
  await expect(toast(page)).toContainText('Link asked for')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  const begun = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'SVG, the whole map' }).click()
  expect(readFileSync(await (await begun).path(), 'utf8')).toContain('>Manager 864</text>')
})

test('another language is spoken at once, with everything open, and the keyboard goes on where it was', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Close everything' }).click()
  await page.getByRole('button', { name: 'Open everything' }).click()
  await filter(page).fill('client 8499')
  await filter(page).press('ArrowDown')
  await speak(page, 'Language', 'Svenska')
  await expect(page.getByText(/18 av 88.000 konton/)).toBeVisible()
  await speak(page, 'Språk', 'English')
  await expect(page.getByText('18 of 88,000 accounts')).toBeVisible()
  await filter(page).fill('')
  await tree(page).focus()
  await page.keyboard.press('End')
  await expect(
    page.locator(`[id="${await tree(page).getAttribute('aria-activedescendant')}"]`),
  ).toBeInViewport()
})

test('the report of one person names each account that the person reaches', async ({ page }) => {
  test.slow()
  await screen(page, 'People')
  await page.getByLabel('Find a person or a team').fill('Person 1864')
  await page.getByRole('option', { name: 'Person 1864' }).click()
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const rows = parse(readFileSync(await (await saved).path()), { columns: true }) as Record<string, string>[]
  expect(rows.length).toBeGreaterThan(10_000)
  expect(new Set(rows.map((each) => each['Member']))).toEqual(new Set(['Person 1864']))
})

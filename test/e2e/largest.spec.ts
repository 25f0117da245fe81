import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { dragOver } from './drag.ts'
import { chip, gridPage } from './grid-page.ts'
import { expect, test } from './largest-agency.ts'
import { chooseByKey } from './menu.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const tree = (page: Page) => page.getByRole('tree')
const row = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name })
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter by name or id' })
const toast = (page: Page) => page.getByRole('alert')
const screen = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The grid shows what is below the account that was looked at last, until it is asked for everything. */
async function openWholeGrid(page: Page): Promise<void> {
  await screen(page, 'Grid')
  await page.getByRole('button', { name: 'Accounts shown' }).click()
  await page.getByRole('option', { name: 'All accounts' }).click()
}

/** The row that the tree says is active. */
async function active(page: Page) {
  const id = await tree(page).getAttribute('aria-activedescendant')
  return page.locator(`[id="${id}"]`)
}

test('the whole tree is opened, and walked to its ends with the keyboard and the wheel', async ({ page }) => {
  await page.getByRole('button', { name: 'Close everything' }).click()
  await page.getByRole('button', { name: 'Open everything' }).click()
  await tree(page).focus()
  await page.keyboard.press('End')
  await expect(await active(page)).toBeInViewport()
  expect(await tree(page).getByRole('treeitem').count()).toBeLessThan(100)
  await page.keyboard.press('Home')
  await expect(await active(page)).toContainText('Manager 0')
  await page.keyboard.type('manager 91')
  await expect(await active(page)).toContainText('Manager 91')
  await tree(page).hover()
  await page.mouse.wheel(0, 28 * 40_000)
  await expect(await active(page)).not.toBeInViewport()
  await expect(tree(page).getByRole('treeitem').first()).toBeVisible()
  await expectAccessible(page, '[role=tree]')
})

test('one client among 85,000 is found by a part of its name, by its id, and where it stands', async ({
  page,
}) => {
  await filter(page).fill('client 8499')
  await expect(page.getByText('18 of 88,000 accounts')).toBeVisible()
  await filter(page).fill('1000087999')
  await expect(page.getByText('1 of 88,000 accounts')).toBeVisible()
  await filter(page).press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Client 84999' })).toBeVisible()
  await filter(page).fill('')
  await expect(row(page, /^Client 84999/)).toHaveAttribute('aria-selected', 'true')
  await expect(row(page, /^Client 84999/)).toBeInViewport()
  await page.reload()
  await expect(row(page, /^Client 84999/)).toBeInViewport()
})

test('a manager with thousands of accounts moves by dragging, what that does is said before, and it moves back', async ({
  page,
}) => {
  const [from, to] = [row(page, /^Manager 976/), row(page, /^Manager 864/)]
  await dragOver(page, from, to)
  const said = page.getByRole('tooltip').filter({ hasText: 'Move Manager 976 to Manager 864' })
  await expect(said).toContainText(/[+−]\d/)
  await page.mouse.up()
  await expect(toast(page)).toContainText('Moved to another manager')
  await expect(to).toContainText('1,341')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(to).toContainText('540')
})

test('a count of thousands has room on the rail', async ({ page }) => {
  const [rail, count] = [page.getByRole('navigation', { name: 'Screens' }), page.getByText('999+')]
  await expect(count).toBeVisible()
  const [edge, end] = [await rail.boundingBox(), await count.boundingBox()]
  expect(end!.x + end!.width).toBeLessThanOrEqual(edge!.x + edge!.width)
})

test('a hundred clients are selected and moved with the keyboard alone', async ({ page }) => {
  await filter(page).fill('client 849')
  await filter(page).press('ArrowDown')
  await page.keyboard.press('Control+a')
  await expect(page.getByText('762 accounts selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await filter(page).fill('')
  await tree(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('client 1731')
  for (let more = 0; more < 9; more++) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('10 accounts selected')).toBeVisible()
  await page.keyboard.press('Shift+F10')
  await chooseByKey(page, 'Move 10 accounts to another manager…')
  const dialog = page.getByRole('dialog', { name: 'Move 10 accounts' })
  await dialog.getByRole('button', { name: /To the manager/ }).press('Enter')
  await page.keyboard.type('manager 890')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect(row(page, /^Manager 890/)).toContainText('42')
  await page.keyboard.press('Control+z')
  await expect(row(page, /^Manager 890/)).toContainText('32')
})

test('the grid of 88,000 accounts and 2,000 people is looked through to its far corner', async ({ page }) => {
  await openWholeGrid(page)
  const { grid, account, cell, arrange } = gridPage(page)
  await expect(grid.getByRole('columnheader', { name: '88,000 accounts' })).toBeVisible()
  await arrange({ 'Sort accounts': 'By name' })
  await expect(grid).toHaveAttribute('aria-rowcount', '88001')
  await (await cell('Client 0', 'Person 0')).click()
  await page.keyboard.press('Control+End')
  await expect(account('Manager 2999')).toBeVisible()
  await expect(grid.locator('[data-active]')).toBeFocused()
  await expect(grid.locator('[data-active]')).toHaveAttribute('aria-colindex', '2001')
  await expectAccessible(page, '#screen')
})

test('a role is given in the grid, and what a filter leaves is copied with it', async ({ page }) => {
  await openWholeGrid(page)
  const { grid, cell, account, arrange, filter: only, bar } = gridPage(page)
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('client 8499')
  await expect(grid).toHaveAttribute('aria-rowcount', '19')
  await (await cell('Client 8499', 'Person 0')).click()
  await page.keyboard.press('End')
  const last = await cell('Client 8499', 'Person 1999')
  await page.keyboard.press('r')
  await expect(chip(last, 'Read-only', 'here')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(bar.getByText('36,000 cells copied as a table')).toBeVisible()
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(copied).toHaveLength(19)
  expect(copied[0]?.split('\t')).toHaveLength(2001)
  expect(
    copied
      .find((line) => line.startsWith('Client 8499\t'))
      ?.split('\t')
      .at(-1),
  ).toBe('Read-only')

  await only('Different from the row above')
  await expect(account('Client 8499')).toBeVisible()
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('')
  await arrange({ 'Group accounts': 'By manager' })
  await expect(grid.getByRole('rowheader', { expanded: true }).first()).toBeVisible()
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(20_000)
  await page.keyboard.press('Control+z')
})

test('a role is dragged into the grid, with who gains what said before, and taken back', async ({ page }) => {
  await openWholeGrid(page)
  const { cell, role, effect } = gridPage(page)
  const target = await cell('Manager 1', 'Person 0')
  await dragOver(page, role('Standard'), target)
  await expect(effect).toContainText(/Person 0/)
  await page.mouse.up()
  await expect(chip(target, 'Standard', 'here')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(target.locator('[data-holding=here]')).toHaveCount(0)
})

test('the map shows what is around one client, and goes on along its lines', async ({ page }) => {
  await screen(page, 'Map')
  await page.getByRole('textbox', { name: 'Find an account on the map' }).fill('client 84999')
  await page.keyboard.press('Enter')
  const card = (name: RegExp) => page.getByRole('application').getByRole('button', { name })
  await expect(card(/^Client 84999/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(card(/^Manager 1257/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(/^Manager 1257.*In the middle of the map/)).toBeFocused()
  await expect(card(/^\d+ client accounts below Manager 1257/)).toBeVisible()
})

test('who holds the most leaves the largest agency, and comes back', async ({ page }) => {
  await screen(page, 'People')
  await page.getByLabel('Find a person or a team').fill('Person 1864')
  await page.getByRole('option', { name: 'Person 1864' }).click()
  await page.getByRole('button', { name: 'Offboard…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Offboard Person 1864' })
  await expect(dialog.getByRole('group', { name: 'In this order' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Remove all access now' }).click()
  await expect(dialog.getByRole('heading', { name: 'No route remains' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove all access now' })).toBeVisible()
})

test('anything in the largest agency is found by Ctrl+K, mistyped or by its number', async ({ page }) => {
  await expect(tree(page)).toBeVisible()
  const found = page.getByRole('dialog', { name: 'Find anything' }).getByRole('option', { selected: true })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cleint 77777')
  await expect(found).toContainText('Client 77777')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('person1234@')
  await expect(found).toContainText('Person 1234')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('100-008-7999')
  await expect(found).toContainText('Client 84999')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Client 84999' })).toBeVisible()
})

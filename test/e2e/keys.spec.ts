import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('tree')).toBeVisible()
})

const map = (page: Page) => page.getByRole('dialog', { name: 'Keyboard map' })
const heading = (page: Page, name: string) => page.getByRole('main', { name })

test('commands are pressed anywhere, and letters stay with what has letters of its own', async ({ page }) => {
  await page.keyboard.press('Alt+3')
  await expect(heading(page, 'People')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Find a person' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: 'Find a person' })).toBeFocused()
  await page.keyboard.type('/?')
  await expect(page.getByRole('textbox', { name: 'Find a person' })).toHaveValue('/?')
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('tree')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: 'Filter by name or id' })).toBeFocused()
  await page.keyboard.press('Alt+a')
  await expect(page.getByRole('combobox', { name: 'Find a person' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('dialog', { name: 'Add an account' })).toBeVisible()
})

test('a key is pressed anew in the map, taken from another by choice, and given back', async ({
  page,
  context,
  host,
}) => {
  const other = await context.newPage()
  await other.goto(host.url)
  await expect(other.getByRole('tree')).toBeVisible()

  await page.keyboard.press('?')
  await expect(map(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('grid')
  const row = map(page).getByRole('button', { name: /^Change the key of Grid, now/ })
  await row.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+t')
  await expect(map(page).getByText('Ctrl+T belongs to the browser or the system.')).toBeVisible()
  await page.keyboard.press('Alt+3')
  await expect(map(page).getByText('Alt+3 is the key of “People”.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(row).toBeFocused()
  await expect(row).toHaveAccessibleName('Change the key of Grid, now Alt 3')

  await other.bringToFront()
  // The other window hears of it a moment later.
  await expect(async () => {
    await other.keyboard.press('Alt+3')
    await expect(heading(other, 'Grid')).toBeVisible({ timeout: 500 })
  }).toPass()
  await other.close()

  await page.bringToFront()
  await page.keyboard.press('Control+z')
  await expect(row).toHaveAccessibleName('Change the key of Grid, now Alt 2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(map(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(map(page)).toBeHidden()
})

test('keys without a modifier can be turned off, which outlives a reload', async ({ page }) => {
  await page.keyboard.press('?')
  await map(page).getByRole('switch', { name: 'Single signs are keys' }).press('Space')
  await page.keyboard.press('Escape')
  await expect(map(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('tree')).toBeVisible()
  await page.keyboard.press('?')
  await page.keyboard.press('Alt+2')
  await expect(heading(page, 'Grid')).toBeVisible()
  await expect(map(page)).toBeHidden()
})

test('the map is accessible, also while it asks', async ({ page }) => {
  test.slow()
  await page.keyboard.press('?')
  await map(page)
    .getByRole('button', { name: /^Change the key of Grid, now/ })
    .press('Enter')
  await page.keyboard.press('Alt+3')
  await expect(map(page).getByRole('alert')).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
})

test('a sign says what it does, under the pointer and to the keyboard, until a key is pressed', async ({
  page,
}) => {
  const tip = page.getByRole('tooltip')
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const search = page.getByRole('button', { name: 'Find anything', exact: true })
  await undo.hover()
  await expect(tip).toHaveText(/^Undo/)
  // One can go over to it to read it at leisure.
  await tip.hover()
  await page.waitForTimeout(300)
  await expect(tip).toBeVisible()
  await search.hover()
  await expect(tip).toHaveText(/^Find anything/)
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()

  await undo.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(undo).toBeFocused()
  await expect(tip).toHaveText(/^Undo/)
  await expect(undo).toHaveAccessibleDescription(/^Undo/)
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(tip).not.toHaveText(/^Undo/)
  await page.keyboard.press('Alt+2')
  await expect(heading(page, 'Grid')).toBeVisible()
  await expect(tip).toBeHidden()
})

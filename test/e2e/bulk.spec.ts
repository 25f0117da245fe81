import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { openGrid } from './grid-page.ts'

const windowOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Change many' })
const before = (dialog: Locator): Locator =>
  dialog.getByRole('group', { name: 'What would happen' }).getByRole('listitem')
const after = (dialog: Locator): Locator =>
  dialog.getByRole('group', { name: 'What happened' }).getByRole('listitem')

/** Selects two accounts for two people in the grid, and opens the window. */
async function openOnSelection(page: Page): Promise<Locator> {
  const { cell } = await openGrid(page, 'Nordic')
  await (await cell('Bølgens Is', 'Jonas Hartmann')).click()
  await (await cell('Havnens Cykler', 'Katrin Vogel')).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Change many…' }).click()
  const dialog = windowOf(page)
  await expect(dialog.getByText('4 pairs of a person and an account', { exact: false })).toBeVisible()
  return dialog
}

test('a role is given to a selection of the grid, with the outcome of each pair, and taken back', async ({
  page,
}) => {
  const dialog = await openOnSelection(page)
  await expect(dialog.getByText('Choose a role')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Billing' }).check()
  await expect(before(dialog)).toHaveCount(4)
  await expect(before(dialog).first()).toContainText('possible')
  await dialog.getByRole('button', { name: 'Make 4 changes' }).click()
  await expect(dialog.getByText('4 changes made')).toBeVisible()
  await expect(after(dialog).first()).toContainText('done')
  // What was done is told above the foot of the window, also where the grid has a foot of its own.
  const close = dialog.getByRole('button', { name: 'Close' }).last()
  const [toast, foot] = [await page.getByRole('alert').boundingBox(), await close.boundingBox()]
  expect(toast!.y + toast!.height).toBeLessThanOrEqual(foot!.y)
  await close.click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('img', { name: 'Billing', exact: true }).first()).toBeVisible()
})

test('what is not held is left out when a role is removed', async ({ page }) => {
  const dialog = await openOnSelection(page)
  await dialog.getByText('Remove', { exact: true }).click()
  await dialog.getByRole('radio', { name: 'Every role granted there' }).check()
  await expect(before(dialog).first()).toContainText('not held here')
  await expect(dialog.getByRole('button', { name: 'Nothing to change' })).toBeDisabled()
})

test('all or nothing refuses what is refused in part; what is possible leaves it out', async ({ page }) => {
  const { cell } = await openGrid(page, 'Northlight MCC')
  await page.getByRole('button', { name: /Acting as/ }).click()
  await page.keyboard.type('Katrin Vogel')
  await page.getByRole('option', { name: 'Katrin Vogel' }).click()
  await (await cell('Northlight MCC', 'Bo Lind')).click()
  await (await cell('Central', 'Bo Lind')).click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Change many…' }).click()
  const dialog = windowOf(page)
  await dialog.getByRole('radio', { name: 'Read-only' }).check()
  await expect(dialog.getByText('1 step is refused, so nothing would be done.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Make 1 change' })).toBeDisabled()
  await expect(before(dialog).filter({ hasText: 'refused' })).toContainText('Katrin Vogel may not do this')
  await dialog.getByText('What is possible', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Make 1 change' }).click()
  await expect(dialog.getByText('1 change made')).toBeVisible()
  await expect(dialog.getByText('1 step was refused and left out.')).toBeVisible()
  await expect(after(dialog)).toHaveCount(2)
})

test('several people of the list are invited, with the keyboard alone', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 people picked')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Change many…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = windowOf(page)
  await expect(dialog.getByText('Choose accounts')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Give' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Invite' })).toBeChecked()
  await dialog.getByRole('button', { name: /^Accounts/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('viddefly')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: 'Read-only' }).focus()
  await page.keyboard.press('Space')
  await expect(before(dialog)).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Make 2 changes' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('2 changes made')).toBeVisible()
})

test('a long run goes in slices, can be stopped, and is taken back as a whole', async ({ page }) => {
  const { cell } = await openGrid(page, 'Northlight MCC')
  await (await cell('Northlight MCC', 'Bo Lind')).click()
  // Everyone on the accounts in view: more pairs than one slice has.
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Change many…' }).click()
  const dialog = windowOf(page)
  await dialog.getByRole('radio', { name: 'E-mail only' }).check()
  await expect(dialog.getByRole('button', { name: /^Make [\d,]+ changes$/ })).toBeEnabled({ timeout: 30_000 })
  await dialog.getByText('What is possible', { exact: true }).click()
  // On a quick machine all slices take half a second: the hand is over the button before it shows.
  const stopping = dialog.getByRole('button', { name: 'Stop' }).click()
  await dialog.getByRole('button', { name: /^Make [\d,]+ changes$/ }).click()
  await stopping
  await expect(dialog.getByText(/^Stopped after [1-9][\d,]* of [\d,]+ steps$/)).toBeVisible()
  await expect(dialog.getByText(/made before that stay/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('button', { name: /^Make [\d,]+ changes$/ })).toBeEnabled({ timeout: 30_000 })
})

test('the window is fit for everybody', async ({ page }) => {
  // The checker reads every element; on a busy machine that takes its time.
  test.slow()
  const dialog = await openOnSelection(page)
  await dialog.getByRole('radio', { name: 'Billing' }).check()
  await expect(before(dialog)).toHaveCount(4)
  await expectAccessible(page)
})

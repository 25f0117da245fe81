import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

const windowOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name: `Offboard ${name}` })

/** Opens the window from the person's page. */
async function offboard(page: Page, name: string): Promise<Locator> {
  await openPerson(page, name)
  await page.getByRole('button', { name: 'Offboard…' }).click()
  const dialog = windowOf(page, name)
  await expect(dialog.getByRole('group', { name: 'In this order' })).toBeVisible()
  return dialog
}

test('all access is removed, proved, and given back by undo', async ({ page }) => {
  // The window's code is read for the first time here; on a busy machine that takes its time.
  test.slow()
  const dialog = await offboard(page, 'Linnéa Åkesson')
  const ways = dialog.getByRole('group', { name: 'Ways in' })
  await expect(ways).toContainText('TikTok Business Center')
  await dialog.getByLabel('Last day').fill('2026-11-30')
  await dialog.getByRole('button', { name: 'Remove all access now' }).click()
  await expect(dialog.getByRole('heading', { name: 'No route remains' })).toBeVisible()
  await expect(dialog.getByText('14 ways in before, 0 now.')).toBeVisible()
  await expect(page.getByText('Person offboarded')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove all access now' })).toBeVisible()
  await expect(dialog.getByText('Linnéa Åkesson has 14 ways in.')).toBeVisible()
  await expect(dialog.getByLabel('Last day')).toHaveValue('2026-11-30')
})

test('a post that nobody else holds is handed over first', async ({ page }) => {
  const dialog = await offboard(page, 'Clara Holm')
  const steps = dialog.getByRole('group', { name: 'In this order' }).getByRole('listitem')
  await expect(dialog.getByText('Hand over first: nobody else holds this post')).toBeVisible()
  await expect(dialog.getByText('Nobody was chosen for one post.', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Hand Nordic over to: Choose a person' }).click()
  await page.keyboard.type('david')
  await page.getByRole('option', { name: /David Ekström/ }).click()
  await expect(steps.first()).toContainText('Give')
  await expect(steps.first()).toContainText('David Ekström')
  await expect(dialog.getByText('Nobody was chosen for one post.', { exact: false })).toBeHidden()
  await dialog.getByRole('button', { name: 'Remove all access now' }).click()
  await expect(dialog.getByRole('heading', { name: 'No route remains' })).toBeVisible()
})

test('the steps are put into a plan, and nothing happens yet', async ({ page }) => {
  const dialog = await offboard(page, 'Clara Holm')
  await dialog.getByRole('button', { name: 'Put into a plan…' }).click()
  await expect(page.getByLabel('Name of the new plan')).toHaveValue('Offboarding of Clara Holm')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('In the plan “Offboarding of Clara Holm”.', { exact: false })).toBeVisible()
  await expect(dialog.getByText('Clara Holm has 3 ways in.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Open the plan' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Offboarding of Clara Holm').first()).toBeVisible()
})

test('from the list with the keyboard alone', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill('Johan Dahl')
  await expect(page.getByText('1 found')).toBeVisible()
  const list = page.getByRole('listbox')
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Offboard…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = windowOf(page, 'Johan Dahl')
  await expect(dialog.getByLabel('Last day')).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove all access now' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: 'No route remains' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
})

test('someone without a way in is said so', async ({ page }) => {
  const dialog = await offboardNobody(page)
  await expect(dialog.getByText('has no way in').first()).toBeVisible()
})

async function offboardNobody(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: /^Workspace/ }).click()
  await page.getByRole('menuitem', { name: 'Add a person…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('New Comer')
  await page.getByLabel('E-mail address').fill('new@northlight.example')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Offboard…' }).click()
  return windowOf(page, 'New Comer')
}

test('the window is fit for everybody', async ({ page }) => {
  // The checker reads every element; on a busy machine that takes its time.
  test.slow()
  const dialog = await offboard(page, 'Clara Holm')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Remove all access now' }).click()
  await expect(dialog.getByRole('heading', { name: 'No route remains' })).toBeVisible()
  await expectAccessible(page)
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

async function setTeam(page: Page, team: string): Promise<void> {
  await page.getByRole('button', { name: /^Change Team/ }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(team)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Change Team: ${team}` })).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill('Bo Lind')
  await page.getByRole('option', { name: 'Bo Lind' }).click()
})

const entries = (page: Page) => page.getByRole('list', { name: 'Activity' }).getByRole('article')

test('the record says what was done, shows it, and takes it back', async ({ page }) => {
  await setTeam(page, 'Paid social')
  await page.getByRole('button', { name: 'Activity', exact: true }).click()
  await expect(entries(page)).toHaveCount(2)
  const change = entries(page).first()
  await expect(change).toContainText('Set team of Bo Lind to Paid social (was Nordic Search)')
  await expect(change).toContainText('Keeper')

  await change.getByRole('button', { name: /^Show what changed/ }).click()
  await expect(change.getByRole('listitem')).toContainText('Person')
  await expect(change.getByRole('deletion')).toHaveText('Nordic Search')

  await change.getByRole('button', { name: /^Undo/ }).click()
  await expect(entries(page)).toHaveCount(3)
  await expect(entries(page).first()).toContainText('Undid')
  await expect(entries(page).nth(1).getByRole('button', { name: 'undone by change 3' })).toBeVisible()
  await expect(entries(page).nth(1).getByRole('button', { name: /^Undo/ })).toHaveCount(0)
  await entries(page).nth(1).getByRole('button', { name: 'undone by change 3' }).click()
  await expect(entries(page).first().getByText('Change 3', { exact: true })).toBeVisible()
})

test('a change whose rows have moved on is not undone, and says so', async ({ page }) => {
  await setTeam(page, 'Paid social')
  await setTeam(page, 'Organic')
  await page.getByRole('button', { name: 'Activity', exact: true }).click()
  const first = entries(page).nth(1)
  await first.getByRole('button', { name: /^Undo/ }).click()
  await expect(first.getByRole('alert')).toBeVisible()
  await expect(entries(page)).toHaveCount(3)
})

test('the page of a person shows what was done about that person', async ({ page }) => {
  await setTeam(page, 'Paid social')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(entries(page).first()).toContainText('Set team of Bo Lind')
  await page.getByLabel('Find a person or a team').fill('Anna Berg')
  await page.getByRole('option', { name: 'Anna Berg' }).click()
  await expect(page.getByText('Set team of Bo Lind')).toHaveCount(0)
})

test('the record is fit for everybody', async ({ page }) => {
  // The checker reads every element; on a busy machine that takes its time.
  test.slow()
  await setTeam(page, 'Paid social')
  await page.getByRole('button', { name: 'Activity', exact: true }).click()
  await entries(page)
    .first()
    .getByRole('button', { name: /^Show what changed/ })
    .click()
  await expectAccessible(page, '#screen')
})

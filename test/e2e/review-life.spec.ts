import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './fixtures.ts'
import { actAs, begin, chooseAct, list, openSample, panel, saveFile } from './review-page.ts'

const items = (page: Page): Locator => list(page).locator('[data-item]')
const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })
const facts = (page: Page): Locator =>
  page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })
const reviewers = (page: Page): Locator => page.getByRole('list', { name: 'Reviewers' })

/** Goes there with the Tab key, as somebody without a mouse does. */
async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(goal).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0], timeout: 10_000 })
}

test('gets another name, day, note and interval while it runs, and Undo puts all of them back', async ({
  page,
}) => {
  await openSample(page)
  await begin(page, { name: 'Johan', people: ['Johan Dahl'], reviewers: ['Anna Berg'], due: null })
  await expect(facts(page)).toContainText('in 30 days')
  await chooseAct(page, 'Name, due day and note…')
  const dialog = page.getByRole('dialog', { name: 'Name, due day and note' })
  const [name, due] = [dialog.getByLabel('Name'), dialog.getByLabel('Last day to decide')]
  const save = dialog.getByRole('button', { name: 'Save' })
  await name.fill('')
  await save.click()
  await expect(dialog).toContainText('A review needs a name.')
  await name.fill('Johan, who left')
  await due.fill('2020-01-31')
  await save.click()
  await expect(dialog).toContainText('This day is over.')
  await due.fill('2031-01-15')
  await dialog.getByRole('combobox', { name: 'Again' }).click()
  await page.getByRole('option', { name: 'every 6 months' }).click()
  await dialog.getByLabel('Note for the reviewers').fill('He hands over until June')
  await expectAccessible(page, '[role="dialog"]')
  await save.click()
  await expect(title(page, 'Johan, who left')).toBeVisible()
  for (const said of ['until Jan 15, 2031', 'every 6 months', 'He hands over until June'])
    await expect(facts(page)).toContainText(said)
  const toast = page.getByRole('alert').filter({ hasText: 'Review changed' })
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(title(page, 'Johan')).toBeVisible()
  await expect(facts(page)).not.toContainText(/every 6 months|He hands over/)
  await expect(facts(page)).toContainText('in 30 days')
})

test('is canceled and opened again with the keyboard alone, and each is taken back', async ({ page }) => {
  await openSample(page)
  await begin(page, { name: 'By keys', people: ['Johan Dahl'], reviewers: ['Anna Berg'] })
  await expect(items(page).first()).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'More to do with this review' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(facts(page)).toContainText('Canceled')
  await expect(panel(page).getByRole('button', { name: /^Keep/ })).toHaveCount(0)
  await expect(items(page).first()).not.toContainText('Waits for')
  await page.keyboard.press('Control+z')
  await expect(facts(page)).not.toContainText('Canceled')
  await page.keyboard.press('Control+Shift+z')
  await expect(facts(page)).toContainText('Canceled')
  await expectAccessible(page)

  await tabTo(page, page.getByRole('button', { name: 'Open again' }), 'Tab')
  await page.keyboard.press('Enter')
  // What it was opened again for is at hand.
  await expect(facts(page)).not.toContainText('Canceled')
  await expect(items(page).first()).toBeFocused()
  await page.keyboard.press('r')
  await expect(items(page).first()).toContainText('Anna Berg: remove')
  await page.keyboard.press('Control+z')
  await expect(items(page).first()).toContainText('Waits for Anna Berg')
  await page.keyboard.press('Control+z')
  await expect(facts(page)).toContainText('Canceled')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+r')
  await page.getByRole('link', { name: 'Reviews' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Canceled' })).toContainText('By keys')
})

test('has one more reviewer for an item, asked with the mouse or with the keyboard', async ({ page }) => {
  await openSample(page)
  await begin(page, { name: 'More eyes', people: ['Johan Dahl'], reviewers: ['Anna Berg'] })
  const ask = panel(page).getByRole('button', { name: 'Ask one more reviewer…' })
  const [first, second] = [items(page).first(), items(page).nth(1)]
  await first.click()
  await ask.click()
  await page.getByRole('combobox', { name: 'Ask' }).fill('johan')
  await expect(page.getByText('Nobody', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Ask' }).fill('bo@')
  await page.getByRole('option', { name: /Bo Lind/ }).click()
  await expect(reviewers(page)).toContainText('Bo Lind1 left')
  await expect(first).toBeFocused()
  await page.keyboard.press('k')
  await expect(first).toContainText('Waits for Bo Lind')

  await expect(second).toBeFocused()
  await tabTo(page, ask, 'Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('bo li')
  await page.keyboard.press('Enter')
  await expect(reviewers(page)).toContainText('Bo Lind2 left')
  await expect(second).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(reviewers(page)).toContainText('Bo Lind1 left')
  await panel(page)
    .getByRole('button', { name: /^Give on/ })
    .click()
  await page.getByRole('option', { name: /Elin Sandvik/ }).click()
  await expect(second).toContainText('Waits for Elin Sandvik')
  await actAs(page, 'Bo Lind')
  await expect(
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Reviews 1' }),
  ).toBeVisible()
})

test('is read where its file is dropped on the window, whatever is shown there', async ({ page }) => {
  await openSample(page)
  await begin(page, { name: 'Dropped', people: ['Johan Dahl'], reviewers: ['Anna Berg'] })
  await items(page).first().press('k')
  await expect(items(page).first()).toContainText('Keep')
  const name = 'Dropped.keyholder-review.json'
  const text = await saveFile(page, 'Dropped')
  const drop = (content: string) =>
    dropFiles(page, page.locator('body'), [{ name, buffer: Buffer.from(content) }])
  await page.keyboard.press('Control+z')
  await expect(items(page).first()).toContainText('Waits for Anna Berg')

  // Somewhere else, with another review half put together.
  await page.keyboard.press('Alt+Shift+r')
  await expect(title(page, 'New review')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await drop(text.slice(0, -9))
  await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible()
  await drop(text)
  const dialog = page.getByRole('dialog', { name: `What ${name} brings` })
  await expect(dialog).toContainText('1 new answer')
  // What is looked at is not taken away by a second one.
  await drop('{}')
  await dialog.getByRole('button', { name: 'Take over the answers' }).press('Enter')
  await expect(title(page, 'Dropped')).toBeVisible()
  await expect(items(page).first()).toContainText('Keep')
  await page.keyboard.press('Control+z')
  await expect(items(page).first()).toContainText('Waits for Anna Berg')
})

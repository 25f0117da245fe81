import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const list = (page: Page) => page.getByRole('grid', { name: 'Items of the review' })
const row = (page: Page, words: RegExp) => list(page).getByRole('row', { name: words })
const panel = (page: Page) => page.getByRole('complementary', { name: 'About the item' })
const filter = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'Which items are shown' }).getByText(name)

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
}

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('button', { name: `Acting as ${name}` })).toBeVisible()
}

async function choose(page: Page, label: string, ...names: readonly string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  for (const name of names) {
    await field.fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
  }
}

/** Puts together a review of what these people hold, and begins it. */
async function begin(
  page: Page,
  { name, people, reviewers }: Record<'people' | 'reviewers', readonly string[]> & { name: string },
): Promise<void> {
  await page.keyboard.press('Alt+Shift+r')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await choose(page, 'People', ...people)
  await page.keyboard.press('Escape')
  await choose(page, 'Add a reviewer', ...reviewers)
  await page.getByLabel('Last day to decide').fill('2030-12-31')
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(list(page)).toBeVisible()
}

async function saveFile(page: Page): Promise<string> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'More to do with this review' }).click()
  await page.getByRole('menuitem', { name: 'Save as a campaign file' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('Spring campaign.keyholder-review.json')
  return readFile(await download.path(), 'utf8')
}

async function readReview(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Read a campaign file…' }).click()
  const name = 'Spring campaign.keyholder-review.json'
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('is begun with a look at what it will be about, answered by two who disagree, settled, and made a plan', async ({
  page,
}) => {
  test.slow()
  await openSample(page)
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Reviews/ })
    .click()
  await expect(page.getByText('No reviews yet')).toBeVisible()
  await page.getByRole('button', { name: 'New review' }).click()
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByText('A review needs a name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Nordic, autumn')
  await choose(page, 'People', 'Johan Dahl', 'Elin Sandvik')
  await page.keyboard.press('Escape')
  await choose(page, 'Add a reviewer', 'Anna Berg')

  const preview = page.getByRole('region', { name: 'What it would be about' })
  await expect(preview).toContainText('Left, and still has access')
  await expectAccessible(page)
  // Half done, it waits for the person to come back.
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Nordic, autumn')
  await choose(page, 'Add a reviewer', 'Bo Lind')
  await page.getByLabel('Last day to decide').fill('2030-12-31')
  await page.getByRole('button', { name: 'Begin the review' }).click()

  const johan = row(page, /Johan Dahl.*Tindra Smycken/)
  await expect(johan).toContainText('Left, and still has access')
  await expect(johan).toContainText('Waits for Anna Berg')
  await johan.click()
  await expect(panel(page)).toContainText('You enter what Anna Berg says.')
  await panel(page).getByRole('textbox', { name: 'Comment' }).fill('He hands over until June')
  await panel(page).getByRole('button', { name: /^Keep/ }).click()
  await expect(johan).toContainText('Waits for Bo Lind')

  await actAs(page, 'Bo Lind')
  await expect(
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Reviews \d+/ }),
  ).toBeVisible()
  await johan.click()
  await expect(panel(page)).toContainText('You decide as Bo Lind.')
  await expect(panel(page)).toContainText('He hands over until June')
  await panel(page)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(johan).toContainText('Disagreement')
  await expect(johan).toContainText('Anna Berg: keep, Bo Lind: remove')
  await expect(page.getByRole('button', { name: 'Finish…' })).toHaveCount(0)

  await actAs(page, 'Keeper')
  await page.getByRole('button', { name: 'Finish…' }).click()
  const finish = page.getByRole('dialog', { name: 'Finish “Nordic, autumn”' })
  await expect(finish).toContainText('Settle the disagreements first.')
  await finish.getByRole('button', { name: 'Show the disagreements' }).click()
  await expect(list(page).getByRole('row', { name: /Waits for/ })).toHaveCount(0)
  await johan.click()
  await expectAccessible(page)
  await panel(page)
    .getByRole('button', { name: /^Remove$/ })
    .click()
  await expect(page.getByText('No disagreements')).toBeVisible()
  await filter(page, /^Decided/).click()
  await expect(johan).toContainText('settled')
  await page.getByRole('button', { name: 'Finish…' }).click()
  await expect(finish).toContainText('The plan has 1 step.')
  await expectAccessible(page, '[role="dialog"]')
  await finish.getByRole('button', { name: 'Finish and open the plan' }).click()
  await expect(page.getByRole('button', { name: 'Apply all' })).toBeVisible()
  await expect(page.getByText(/Johan Dahl/).first()).toBeVisible()
})

test('is gone through with the keyboard alone', async ({ page }) => {
  test.slow()
  await openSample(page)
  await begin(page, {
    name: 'By keys',
    people: ['Clara Holm', 'Elin Sandvik', 'Maja Forsberg'],
    reviewers: ['Anna Berg', 'David Ekström'],
  })
  const items = list(page).locator('[data-item]')
  const state = (at: number) => items.nth(at).getByRole('gridcell').last()
  await items.first().focus()
  await page.keyboard.press('k')
  await expect(items.nth(1)).toBeFocused()
  await expect(state(0)).toContainText('Anna Berg: keep')
  await page.keyboard.press('Control+z')
  await expect(state(0)).toContainText('Waits for Anna Berg')
  await expect(items.nth(1)).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('m')
  const comment = panel(page).getByRole('textbox', { name: 'Comment' })
  await expect(comment).toBeFocused()
  await page.keyboard.type('Only in spring')
  await page.keyboard.press('Escape')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(items.nth(1)).toBeFocused()
  await expect(state(0)).toContainText('Anna Berg: change')
  await page.keyboard.press('ArrowUp')
  await expect(panel(page)).toContainText('Only in spring')
  await expect(comment).toHaveValue('')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('g')
  await page.keyboard.type('Bo Lin')
  await page.keyboard.press('Enter')
  await expect(items.nth(2)).toBeFocused()
  await expect(state(1)).toContainText('Anna Berg: given on')

  await page.keyboard.press('/')
  await page.keyboard.type('maja asset analyst')
  await expect(items).toHaveCount(2)
  await items.first().focus()
  await page.keyboard.press('Control+a')
  await expect(panel(page)).toContainText('Equal, so that one answer can stand for all of them')
  await page.keyboard.press('r')
  await expect(row(page, /Anna Berg: remove/)).toHaveCount(2)
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').filter({ hasText: '24 items' })).toBeVisible()
  await items.last().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await expect(panel(page).getByText(/^(Different|Of different)/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('k')
  await expect(page.getByText(/one answer cannot stand for all of it/)).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(panel(page).getByText(/^(Different|Of different)/)).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('clara')
  await expect(row(page, /Maja Forsberg/)).toHaveCount(0)
  await expect(row(page, /Clara Holm/).first()).toBeVisible()
})

test('goes on its way as a file, and of two answers of one reviewer that come together one is chosen', async ({
  page,
}) => {
  test.slow()
  await openSample(page)
  await begin(page, { name: 'Spring campaign', people: ['Johan Dahl'], reviewers: ['Anna Berg', 'Bo Lind'] })
  const items = list(page).locator('[data-item]')
  await items.first().click()
  await page.keyboard.press('k')
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('d')
  await expect(items.nth(1)).toContainText('Anna Berg: don’t know')
  const file = await saveFile(page)
  // As if both had been said in another Keyholder, which knows nothing of what is said here now.
  await page.keyboard.press('Control+z')
  await expect(items.nth(1)).toContainText('Waits for Anna Berg')
  await page.keyboard.press('Control+z')
  await expect(items.first()).toContainText('Waits for Anna Berg')
  await items.first().click()
  await page.keyboard.press('r')
  await expect(items.first()).toContainText('Anna Berg: remove')

  await page.getByRole('link', { name: 'Reviews' }).click()
  await expectAccessible(page)
  await readReview(page, file)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 new answer')
  await expect(dialog).toContainText('1 still to choose')
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('radio', { name: /In the file/ }).check()
  await expect(dialog).toContainText('All are chosen.')
  await dialog.getByRole('button', { name: 'Take over the answers' }).click()
  await expect(items.first()).toContainText('Anna Berg: keep')
  await expect(items.nth(1)).toContainText('Anna Berg: don’t know')

  const mail = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Bo Lind/ }).click()
  await page.getByRole('menuitem', { name: 'Save the mail as a file' }).click()
  expect((await mail).suggestedFilename()).toMatch(/\.eml$/)

  // Where the review is not known yet, the file brings all of it.
  for (const back of ['Anna Berg: remove', 'Waits for Anna Berg']) {
    await page.keyboard.press('Control+z')
    await expect(items.first()).toContainText(back)
  }
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Show every review' }).click()
  await readReview(page, file)
  await expect(dialog).toContainText('not here yet')
  await dialog.getByRole('button', { name: 'Add the review' }).click()
  await expect(items.first()).toContainText('Anna Berg: keep')
})

test('comes again every few months, with what is new since then first', async ({ page }) => {
  test.slow()
  await openSample(page)
  await page.keyboard.press('Alt+Shift+r')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Search team')
  await choose(page, 'People', 'Johan Dahl')
  await page.keyboard.press('Escape')
  await choose(page, 'Add a reviewer', 'Anna Berg')
  await page.getByLabel('Last day to decide').fill('2030-12-31')
  await page.getByRole('combobox', { name: 'Again' }).click()
  await page.getByRole('option', { name: 'every 3 months' }).click()
  await page.getByRole('button', { name: 'Begin the review' }).click()
  const items = list(page).locator('[data-item]')
  await items.first().click()
  await page.keyboard.press('r')
  await expect(items.first()).toContainText('Remove')
  await page.getByRole('button', { name: 'Finish…' }).click()
  await page.getByRole('button', { name: 'Finish and open the plan' }).click()
  await expect(page.getByRole('button', { name: 'Apply all' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('Alt+1')
  await page.getByRole('treeitem', { name: /^Nordic / }).click()
  await page.keyboard.press('Alt+g')
  const give = page.getByRole('dialog')
  await give.getByRole('combobox').or(give.getByRole('textbox')).first().fill('Johan')
  await page.getByRole('option', { name: /Johan Dahl/ }).click()
  await give.getByRole('button', { name: /^Give/ }).last().click()
  await expect(give).toHaveCount(0)

  await page.keyboard.press('Alt+r')
  await page.getByRole('link', { name: 'Reviews' }).click()
  await expect(page.getByText('next is due on Mar 31, 2031')).toBeVisible()
  await page.getByRole('button', { name: 'Begin the next' }).click()
  await expect(page.getByLabel('Last day to decide')).toHaveValue('2031-03-31')
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await expect(items.first()).toContainText('Nordic')
  await expect(items.first()).toContainText('new')
  await expect(row(page, /last time: remove/)).toContainText('Decided in the last review and not carried out')
  await filter(page, /^New or changed/).click()
  await expect(items).toHaveCount(1)
})

import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** The items of a review, as a person sees them. */
export const list = (page: Page): Locator => page.getByRole('grid', { name: 'Items of the review' })

export const row = (page: Page, words: RegExp): Locator => list(page).getByRole('row', { name: words })

/** What stands beside them about the one at which the person is. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'About the item' })

export const filter = (page: Page, name: RegExp): Locator =>
  page.getByRole('radiogroup', { name: 'Which items are shown' }).getByText(name)

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
}

export async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('button', { name: `Acting as ${name}` })).toBeVisible()
}

/** Chooses in a field of the form, by typing. */
export async function choose(page: Page, label: string, ...names: readonly string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  for (const name of names) {
    await field.fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
  }
}

interface Begun {
  readonly name: string
  readonly people: readonly string[]
  readonly reviewers: readonly string[]
  /** The last day to decide; null leaves the one that is proposed. */
  readonly due?: string | null
}

/** Puts together a review of what these people hold, and begins it. */
export async function begin(
  page: Page,
  { name, people, reviewers, due = '2030-12-31' }: Begun,
): Promise<void> {
  await page.keyboard.press('Alt+Shift+r')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await choose(page, 'People', ...people)
  await page.keyboard.press('Escape')
  await choose(page, 'Add a reviewer', ...reviewers)
  if (due !== null) await page.getByLabel('Last day to decide').fill(due)
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(list(page)).toBeVisible()
}

/** Presses one line of the menu of a review. */
export async function chooseAct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More to do with this review' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** Saves the review on the screen as a campaign file; answers what stands in it. */
export async function saveFile(page: Page, name: string): Promise<string> {
  const saved = page.waitForEvent('download')
  await chooseAct(page, 'Save as a campaign file')
  const download = await saved
  expect(download.suggestedFilename()).toBe(`${name}.keyholder-review.json`)
  return readFile(await download.path(), 'utf8')
}

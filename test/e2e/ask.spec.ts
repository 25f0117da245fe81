import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const screens = (page: Page) => page.getByRole('navigation', { name: 'Screens' })
const form = (page: Page) => page.getByRole('form', { name: 'Put a question together' })
const rows = (page: Page) => page.getByRole('grid', { name: 'Answer' })
const row = (page: Page, words: RegExp) => rows(page).getByRole('row', { name: words })
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Ask in a sentence' })
const saved = (page: Page) => page.getByRole('complementary', { name: 'Saved questions' })

async function openAsk(page: Page): Promise<void> {
  await screens(page).getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ask' })).toBeVisible()
}

/** Chooses in one of the form's lists. */
async function choose(page: Page, list: string, option: string): Promise<void> {
  await form(page).getByRole('combobox', { name: list, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Chooses an account, which is looked for by its name. */
async function chooseAccount(page: Page, list: string, name: string): Promise<void> {
  await form(page).getByRole('button', { name: list, exact: true }).click()
  await page.getByRole('combobox', { name: 'Find an account' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

/** A file as a person chooses it. */
const opened = (name: string, content: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
})

test('answers a question that is put together with the mouse, each row with its route, rule and proof', async ({
  page,
}) => {
  await openAsk(page)
  await expect(page.getByText('Nothing is asked yet')).toBeVisible()
  await chooseAccount(page, 'Account', 'Fjord Sport')
  await choose(page, 'Action', 'Invite users')
  await choose(page, 'Level', 'Admin')
  await expect(page.getByRole('status').filter({ hasText: '4 people can' })).toBeVisible()
  await expect(row(page, /Anna Berg/)).toContainText('Northlight MCC')
  await expect(row(page, /Anna Berg/)).toContainText('own')
  await row(page, /Anna Berg/)
    .getByRole('button', { name: /^Why/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('Google Ads Help')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await choose(page, 'Question', 'May somebody do something?')
  await choose(page, 'Person', 'Bo Lind')
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer).toContainText('No')
  await expect(answer).toContainText('Anna Berg')

  await choose(page, 'Question', 'What does somebody have?')
  await expect(row(page, /Hopeahanki/)).toContainText('Finland')
})

test('reads a sentence that is typed, with the keyboard alone', async ({ page }) => {
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.keyboard.press('Alt+9')
  await expect(page.getByRole('heading', { level: 1, name: 'Ask' })).toBeVisible()
  await sentence(page).focus()
  await page.keyboard.type('where can bo lind edit campaigns')
  await expect(page.getByRole('option').first()).toContainText('Where can Bo Lind')
  await page.keyboard.press('Enter')
  await expect(row(page, /Hopeahanki/)).toContainText('Finland')
  await row(page, /Hopeahanki/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(row(page, /Koivun Kirjat/)).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('what does anna berg have')
  await expect(page.getByRole('option', { name: 'What does Anna Berg have?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'roles on accounts' })).toBeVisible()
})

test('compares two people, and one person now and with a change', async ({ page }) => {
  await openAsk(page)
  await choose(page, 'Question', 'Compare two people')
  await choose(page, 'Person', 'Anna Berg')
  await choose(page, 'With', 'Bo Lind')
  await expect(rows(page).getByRole('heading', { level: 2 }).first()).toContainText('Anna Berg alone')
  await page.getByText(/^\d+ actions$/).click()
  const acts = page.getByRole('grid', { name: 'Actions that are not allowed on the same accounts' })
  await acts
    .getByRole('row', { name: /Link existing client accounts/ })
    .getByRole('button', { name: /Anna Berg alone/ })
    .click()
  await expect(row(page, /^Denmark/)).toContainText('Northlight MCC')
  await expectAccessible(page)

  await choose(page, 'Question', 'Compare now and with a change')
  await choose(page, 'Change', 'A role is given')
  await choose(page, 'Person', 'Bo Lind')
  await chooseAccount(page, 'Account', 'Nordic')
  await choose(page, 'Role', 'Admin')
  await expect(rows(page).getByRole('heading', { level: 2 }).first()).toContainText(/Would be gained\s*\d+/)
  await expect(row(page, /Nordic/).first()).toContainText('Nordic')
})

test('proves what is only supposed as it would be, and says that it is supposed, with the keyboard alone', async ({
  page,
}) => {
  await openAsk(page)
  await choose(page, 'Question', 'Compare now and with a change')
  await choose(page, 'Change', 'A role is given')
  await choose(page, 'Person', 'Bo Lind')
  await chooseAccount(page, 'Account', 'Nordic')
  await choose(page, 'Role', 'Admin')
  const supposed = page.getByText(/^Supposed, not real: this is how it would be if the change were made/)
  const proof = page.getByRole('dialog')

  await row(page, /Bruket Kafferosteri/)
    .getByRole('button', { name: /^Why would Bo Lind have this role on Bruket Kafferosteri/ })
    .press('Enter')
  await expect(supposed).toBeVisible()
  await expect(proof).toContainText('Bo Lind is Admin of Nordic.')
  await expect(proof).toContainText('Bruket Kafferosteri is below it')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(supposed).toBeHidden()

  await page.getByRole('radio', { name: /^\d+ roles$/ }).press('ArrowRight')
  const acts = page.getByRole('grid', { name: 'Actions that are not allowed on the same accounts' })
  await acts
    .getByRole('row', { name: /Invite users/ })
    .first()
    .getByRole('button', { name: /With the change alone/ })
    .press('Enter')
  await row(page, /^Denmark/)
    .getByRole('button', { name: /^Why, with the change\? Bo Lind on Denmark/ })
    .press('Enter')
  await expect(supposed).toBeVisible()
  await expect(proof).toContainText('Allowed')
  await expect(proof).toContainText('Bo Lind is Admin of Nordic.')
  await expect(proof).toContainText('Google Ads Help')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  // It was tried and taken back: nothing is so.
  await choose(page, 'Question', 'What does somebody have?')
  await expect(row(page, /Hopeahanki/)).toContainText('Finland')
  await expect(row(page, /Bruket Kafferosteri/)).toHaveCount(0)
})

test('keeps a question, finds it again, hands it on as a file, and reads it back', async ({ page }) => {
  await openAsk(page)
  await sentence(page).fill('what does bo lind have')
  await page.getByRole('option', { name: 'What does Bo Lind have?' }).click()
  await page.getByRole('button', { name: 'Save…' }).click()
  await page.getByRole('textbox', { name: 'Name of the question' }).fill('All of Bo')
  await page.keyboard.press('Enter')
  await expect(saved(page).getByRole('button', { name: 'All of Bo', exact: true })).toBeVisible()

  await saved(page).getByRole('button', { name: 'What can be done with All of Bo' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Save as a file' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('All of Bo.keyholder-question.json')
  const text = await readFile(await download.path(), 'utf8')

  await saved(page).getByRole('button', { name: 'What can be done with All of Bo' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name of the question' }).fill('Bo, everything')
  await page.keyboard.press('Enter')
  await expect(saved(page).getByRole('button', { name: 'Bo, everything', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bo, everything')
  await page.getByRole('option', { name: 'Bo, everything' }).click()
  await expect(row(page, /Hopeahanki/)).toBeVisible()

  await choose(page, 'Question', 'Who can do it?')
  const chooser = page.waitForEvent('filechooser')
  await saved(page).getByRole('button', { name: 'Open a question’s file…' }).click()
  await (await chooser).setFiles(opened('q.keyholder-question.json', text))
  await expect(row(page, /Hopeahanki/)).toBeVisible()
  const another = page.waitForEvent('filechooser')
  await saved(page).getByRole('button', { name: 'Open a question’s file…' }).click()
  const elsewhere = text.replaceAll('bo@northlight.example', 'bo@x.example').replaceAll('"bo"', '"somebody"')
  await (await another).setFiles(opened('other.json', elsewhere))
  await expect(
    page.getByText(/other.json: This question is about what this workspace does not have: Bo Lind/),
  ).toBeVisible()
  await expectAccessible(page)
})

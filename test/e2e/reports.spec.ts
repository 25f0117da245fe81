import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const kinds = (page: Page) => page.getByRole('navigation', { name: 'Reports to choose from' })
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
const heads = (page: Page) => preview(page).getByRole('columnheader')

async function made(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the file' }).click()
  const download = await saved
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
})

test('shows the first rows while it is put together, and makes what it shows', async ({ page }) => {
  await expect(preview(page)).toContainText('Anna Berg')
  await expectAccessible(page)
  await kinds(page).getByRole('button', { name: 'Review evidence' }).click()
  await expect(preview(page).getByRole('heading', { name: 'Review evidence' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Reviews' })).toBeVisible()
  await kinds(page).getByRole('button', { name: 'Finance roles' }).click()
  await expect(preview(page).getByRole('heading', { name: 'Finance roles' })).toBeVisible()
  for (const column of ['Team', 'Left on', 'Via'])
    await page.getByRole('checkbox', { name: column }).uncheck()
  await page.getByRole('button', { name: 'Move Account to the left' }).click()
  await expect(heads(page).nth(2)).toHaveText('Account')
  await page.getByRole('combobox', { name: 'Platforms' }).click()
  await page.getByRole('option', { name: 'Google Ads' }).click()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toContainText('Only Google Ads.')
  const { name, bytes } = await made(page)
  expect(name).toMatch(/^Northlight Finance roles .*\.csv$/)
  const rows: Record<string, string>[] = parse(bytes, { columns: true })
  expect(Object.keys(rows[0]!).slice(0, 4)).toEqual(['Member', 'E-mail', 'Account', 'Platform'])
  expect(new Set(rows.map(({ Platform }) => Platform))).toEqual(new Set(['google-ads']))
  await expect(page.getByRole('status').filter({ hasText: 'rows' })).toContainText(`${rows.length} rows`)
})

test('groups rows under headings in a document, and by a column that stays in a table', async ({ page }) => {
  await kinds(page).getByRole('button', { name: 'Access by person' }).click()
  await page.getByRole('checkbox', { name: 'Team' }).uncheck()
  await expect(heads(page).first()).toHaveText('Member')
  await page.getByRole('combobox', { name: 'Group by' }).click()
  await page.getByRole('option', { name: 'Team', exact: true }).click()
  await expect(page.getByText('“Team” is always among the columns')).toBeVisible()
  await expect(heads(page).first()).toHaveText('Team')
  await expect(preview(page).getByRole('rowheader')).toHaveCount(0)
  await page.getByText('Excel', { exact: true }).click()
  const { sheets } = await readXlsx((await made(page)).bytes)
  expect(sheets[0]!.rows[0]!.slice(0, 2)).toEqual(['Team', 'Member'])
  expect(sheets[0]!.autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]+${sheets[0]!.rows.length}$`))
  const teams = sheets[0]!.rows.slice(1).map(([team]) => team)
  expect(teams.filter((team, place) => team !== teams[place - 1])).toHaveLength(new Set(teams).size)

  await page.getByText('HTML', { exact: true }).click()
  await expect(heads(page).first()).toHaveText('Member')
  await expect(preview(page).getByRole('rowheader').first()).toBeVisible()
  await expectAccessible(page)
})

test('keeps a report by name, undoes that, and makes it in another language as Excel', async ({ page }) => {
  await kinds(page).getByRole('button', { name: 'Administrators and owners' }).click()
  await page.getByText('Excel', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Svenska' }).click()
  await expect(preview(page).getByRole('heading', { name: 'Administratörer och ägare' })).toBeVisible()
  await page.getByRole('button', { name: 'Save…' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(form).toContainText('A name is needed.')
  await form.getByRole('textbox', { name: 'Name' }).fill('Varje kvartal')
  await page.keyboard.press('Enter')
  await expect(kinds(page).getByRole('button', { name: 'Varje kvartal' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await expectAccessible(page)
  await kinds(page).getByRole('button', { name: 'Access by person' }).click()
  await kinds(page).getByRole('button', { name: 'Varje kvartal' }).click()
  const { sheets } = await readXlsx((await made(page)).bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Administratörer', 'Ägare'])
  await page.getByRole('button', { name: 'Remove this report' }).click()
  await expect(kinds(page).getByRole('button', { name: 'Varje kvartal' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(kinds(page).getByRole('button', { name: 'Varje kvartal' })).toBeVisible()
})

test('makes pages with progress and stops when it is told to', async ({ page }) => {
  await page.getByText('PDF', { exact: true }).click()
  await page.getByRole('button', { name: 'Make the file' }).click()
  await expect(page.getByRole('progressbar', { name: 'How far the report is' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Make the file' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await kinds(page).getByRole('button', { name: 'Pending links and invitations' }).click()
  await page.getByText('PDF', { exact: true }).click()
  await page.getByText('Letter', { exact: true }).click()
  const { name, bytes } = await made(page)
  expect(name).toMatch(/\.pdf$/)
  expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 792 612]')
})

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function save(page: Page): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await expect(page.getByRole('dialog')).toBeHidden()
  return readFileSync(await download.path())
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill('Johan')
  await page.getByRole('option', { name: 'Johan Dahl' }).click()
  await page.getByRole('button', { name: 'Report', exact: true }).click()
})

test('the report of one person holds that person alone', async ({ page }) => {
  await expect(page.getByRole('radio', { name: 'Only Johan Dahl' })).toBeChecked()
  const file = await save(page)
  const rows = parse(file, { columns: true }) as Record<string, string>[]
  expect(new Set(rows.map((row) => row['Member']))).toEqual(new Set(['Johan Dahl']))
  expect(rows).toHaveLength(12)
})

test('the report of everybody can be marked for Excel', async ({ page }) => {
  await page.getByRole('radio', { name: 'Everyone on every account' }).check()
  await page.getByRole('checkbox', { name: 'For Excel' }).check()
  const file = await save(page)
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = parse(file, { columns: true, bom: true }) as Record<string, string>[]
  expect(new Set(rows.map((row) => row['Member'])).size).toBeGreaterThan(20)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAgency } from '../../bench/agency.ts'
import { googleDump } from '../../bench/world/google-dump.ts'
import { expect, test } from '../fixtures.ts'

test('the dumps of the largest agency are read, stopped half-way, read again, taken over and undone', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const dir = mkdtempSync(join(tmpdir(), 'keyholder-dumps-'))
  const files = googleDump(makeAgency('L')).map(({ name, bytes }) => {
    const path = join(dir, name)
    writeFileSync(path, bytes)
    return path
  })
  await page.getByRole('button', { name: /New workspace/ }).click()
  await page.getByLabel('Name of the workspace').fill('Largest')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'Import…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring accounts in' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles(files)
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Reading was canceled')).toBeVisible()
  await expect(dialog.getByText('Nothing was changed.')).toBeVisible()

  await dialog.getByRole('button', { name: 'Read the 3 files again' }).click()
  const take = dialog.getByRole('button', { name: /^Take over [\d,]+ lines$/ })
  await expect(take).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByRole('tab', { name: /^Differences 188,161/ })).toBeVisible()
  await dialog.getByLabel('Find a name or address').fill('client 84999')
  await expect(dialog.getByRole('row', { name: /New.*Client 84999/ }).first()).toBeVisible()
  await dialog.getByLabel('Find a name or address').fill('')
  await take.click()
  await expect(dialog.getByText(/[\d,]+ of 188,161 rows are ready/)).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Stopped. Nothing was changed.')).toBeVisible()
  await take.click()
  await expect(dialog.getByText('Taken over: 188,161 new')).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(page.getByRole('treeitem', { name: /^Manager 0/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('treeitem')).toHaveCount(0, { timeout: 60_000 })
  rmSync(dir, { recursive: true, force: true })
})

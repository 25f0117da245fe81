import { makeAgency } from '../bench/agency.ts'
import { inFolder, makeWorkspaceFile } from '../bench/world/workspace-file.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { chip, gridPage } from './grid-page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('the largest agency that Google’s limits allow is looked through, sorted, searched and copied', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await inFolder(async (dir) => {
    const file = makeWorkspaceFile(dir, makeAgency('L'))
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page).toHaveTitle('Bench · Keyholder', { timeout: 120_000 })
  })
  await page.getByRole('button', { name: 'Grid' }).click()
  const { grid, account, cell, arrange, filter, bar } = gridPage(page)
  const rows = async () => Number(await grid.getAttribute('aria-rowcount')) - 1
  await expect(grid.getByRole('columnheader', { name: '88,000 accounts' })).toBeVisible()
  expect(await rows()).toBeLessThan(2000)

  await arrange({ 'Sort accounts': 'By name' })
  await expect(grid).toHaveAttribute('aria-rowcount', '88001')
  await expect(account('Client 0')).toBeVisible()
  await (await cell('Client 0', 'Person 0')).click()
  await page.keyboard.press('Control+End')
  await expect(account('Manager 2999')).toBeVisible()
  await expect(grid.locator('[data-active]')).toBeFocused()
  await expect(grid.locator('[data-active]')).toHaveAttribute('aria-colindex', '2001')
  await expectAccessible(page, '#screen')

  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('client 8499')
  await expect(grid).toHaveAttribute('aria-rowcount', '19')
  await (await cell('Client 8499', 'Person 1999')).click()
  await page.keyboard.press('r')
  await expect(chip(await cell('Client 8499', 'Person 1999'), 'Read-only', 'here')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(bar.getByText('36,000 cells copied as a table')).toBeVisible()
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(copied).toHaveLength(19)
  expect(copied[0]?.split('\t')).toHaveLength(2001)
  expect(copied[1]?.split('\t').at(-1)).toBe('Read-only')

  await filter('Different from the row above')
  await expect(account('Client 8499')).toBeVisible()
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('')
  await arrange({ 'Group accounts': 'By manager' })
  await expect(grid.getByRole('rowheader', { expanded: true }).first()).toBeVisible()
  expect(await rows()).toBeLessThan(20_000)
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('tree')).toBeVisible()
})

async function choose(page: Page, menu: string, language: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitemradio', { name: language }).click()
}

test('another language is spoken at once in every window, and what was typed stays', async ({
  page,
  context,
  host,
}) => {
  await page.getByRole('button', { name: 'Workspace Northlight' }).click()
  await page.getByRole('menuitem', { name: 'Add a person…' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Hanako')
  const other = await context.newPage()
  await other.goto(host.url)
  await choose(other, 'Language', '日本語')
  await expect(other.locator('html')).toHaveAttribute('lang', 'ja')
  const dialog = page.getByRole('dialog', { name: 'メンバーの追加' })
  await expect(dialog.getByRole('textbox', { name: '名前', exact: true })).toHaveValue('Hanako')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await choose(other, '言語', 'English')
  await expect(
    page.getByRole('dialog', { name: 'Add a person' }).getByRole('textbox', { name: 'Name' }),
  ).toHaveValue('Hanako')
})

test('the language is kept, and its own kana are found however they are typed', async ({ page }) => {
  await choose(page, 'Language', '日本語')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  const filter = page.getByRole('textbox', { name: '名前またはIDで絞り込み' })
  await filter.fill('もり')
  await expect(page.getByRole('treeitem', { name: /温泉もり/ }).first()).toBeVisible()
  await filter.fill('ﾓﾘ')
  await expect(page.getByRole('treeitem', { name: /温泉もり/ }).first()).toBeVisible()
  await expectAccessible(page)
})

test('Swedish has its alphabet, its own questions, and finds what is typed without its letters', async ({
  page,
}) => {
  await choose(page, 'Language', 'Svenska')
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
  await page.keyboard.press('Control+k')
  const finder = page.getByRole('dialog', { name: 'Sök allt' })
  await finder.getByRole('combobox').fill('granen mobler')
  await expect(finder.getByRole('option', { selected: true })).toContainText('Granen Möbler')
  await finder.getByRole('combobox').fill('vem kan bjuda in administratörer på fjord sport')
  await page.keyboard.press('Enter')
  await expect(finder.getByText(/^\d+ personer kan$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+3')
  const people = page.getByRole('listbox', { name: 'Personer per team' })
  await expect(people).toBeVisible()
  await expectAccessible(page)
  await choose(page, 'Språk', '日本語')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})

test('a system in Japanese is spoken to in it where nobody has chosen another', async ({ browser, host }) => {
  const context = await browser.newContext({ locale: 'ja-JP' })
  const other = await context.newPage()
  await other.goto(host.url)
  await expect(other.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(other.getByRole('tree')).toBeVisible()
  await context.close()
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

async function openLinks(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill(name)
  await page
    .getByRole('treeitem', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('tab', { name: /Links/ }).click()
}

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('combobox', { name: 'Find a person' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Acting as ${name}` })).toBeVisible()
}

const link = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Links' }).getByRole('row', { name: new RegExp(name) })
const toast = (page: Page) => page.getByRole('alert')
const act = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })

async function openMenu(page: Page, name: string): Promise<void> {
  await link(page, name)
    .getByRole('button', { name: /^What can be done/ })
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
})

test('accepts a request with the mouse, and takes it back from the toast', async ({ page }) => {
  await openLinks(page, 'Nordic')
  await expect(link(page, 'Lumi')).toContainText('pending')
  await openMenu(page, 'Lumi')
  await expect(page.getByRole('menuitem')).toHaveText([
    /^Accept the request/,
    /^Refuse the request/,
    /^Take the request back/,
  ])
  await act(page, /^Accept/).click()
  await expect(link(page, 'Lumi')).toContainText('active')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(link(page, 'Lumi')).toContainText('pending')
})

test('goes through the whole life of a link with the keyboard alone', async ({ page }) => {
  test.slow()
  await openLinks(page, 'Nordic')
  await link(page, 'Lumi').focus()
  await page.keyboard.press('a')
  await expect(link(page, 'Lumi')).toContainText('active')
  await page.keyboard.press('h')
  await expect(link(page, 'Lumi')).toContainText('hidden')
  await page.keyboard.press('o')
  await expect(link(page, 'Lumi').getByRole('button', { name: /: Owner$/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(act(page, /^Unlink, from the side of Lumi/)).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(link(page, 'Lumi')).toContainText('inactive')
  await link(page, 'Lumi').focus()
  await page.keyboard.press('a')
  await expect(link(page, 'Lumi')).toContainText('asked today')
  for (let back = 0; back < 5; back += 1) await page.keyboard.press('Control+z')
  await expect(link(page, 'Lumi')).toContainText('pending')
  await expect(link(page, 'Lumi')).not.toContainText('asked')
})

test('asks for links to several accounts at once', async ({ page }) => {
  test.slow()
  await openLinks(page, 'Tokyo')
  await page.getByRole('button', { name: 'Link accounts…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Link accounts below Tokyo' })
  await dialog.getByRole('button', { name: 'Ask for links' }).click()
  await expect(dialog).toContainText('Choose at least one account.')
  await dialog.getByRole('textbox', { name: 'Accounts' }).fill('viddefly')
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: 'Accounts' }).fill('lindenhof')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Ask for 2 links' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(link(page, 'Viddefly')).toContainText('asked today')
  await expect(link(page, 'Lindenhof')).toContainText('pending')
  await page.keyboard.press('Control+z')
  await expect(link(page, 'Viddefly')).toHaveCount(0)
})

test('moves a client to another manager of the same hierarchy', async ({ page }) => {
  test.slow()
  await openLinks(page, 'Nordic')
  await link(page, 'Alvmo').focus()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: /^Move Alvmo/ })
  await dialog.getByRole('button', { name: /To the manager/ }).click()
  await page.getByRole('combobox', { name: 'Find an account' }).fill('baltic')
  await expect(page.getByText('No account matches')).toBeVisible()
  await page.getByRole('combobox', { name: 'Find an account' }).fill('finland')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(link(page, 'Alvmo')).toContainText('inactive')
  await openLinks(page, 'Finland')
  await expect(link(page, 'Alvmo')).toContainText('active')
  await page.getByRole('button', { name: 'Activity' }).click()
  await expect(page.getByText(/^Moved Alvmo/)).toBeVisible()
})

test('hands ownership over, and removes it', async ({ page }) => {
  await openLinks(page, 'Hanse Mode')
  await openMenu(page, 'Hanse G')
  await act(page, /^Hand ownership over to Central/).click()
  await expect(link(page, 'Central').getByRole('button', { name: /: Owner$/ })).toBeVisible()
  await expect(link(page, 'Hanse G')).toContainText('Not the owner')
  await openMenu(page, 'Central')
  await act(page, /^Remove the ownership of Central/).click()
  await expect(link(page, 'Central')).toContainText('Not the owner')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByText('Removed Central’s ownership of Hanse Mode')).toBeVisible()
})

test('greys what the acting member may not do, with the reason and who could', async ({ page }) => {
  await openLinks(page, 'Nordic')
  await actAs(page, 'Bo Lind')
  await openMenu(page, 'Lumi')
  const accept = act(page, /^Accept/)
  await expect(accept).toHaveAttribute('aria-disabled', 'true')
  await expect(accept).toContainText('Bo Lind may not do this on Lumi')
  await expect(act(page, /^Take the request back/)).toContainText('Anna Berg')
  await accept.click({ force: true })
  await expect(page.getByRole('menu')).toBeVisible()
  await expect(link(page, 'Lumi')).toContainText('pending')
})

test('asks twice before a migration that the platform cannot take back', async ({ page }) => {
  await openLinks(page, 'Kaffebar Vind')
  await page.getByRole('button', { name: 'Migrate into a Business Center…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Migrate Kaffebar Vind/ })
  await dialog
    .getByRole('button', { name: /Business Center/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Find an account' }).fill('northlight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Migrate for good' }).click()
  await expect(dialog).toContainText('Say first that you understand it.')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Migrate for good' }).click()
  await expect(link(page, 'Northlight BC')).toContainText('Owner')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('No links')).toBeVisible()
})

test('shares an asset with a partner, raises the share, and takes it back', async ({ page }) => {
  test.slow()
  await openLinks(page, 'Northlight BC')
  await page.getByRole('textbox', { name: 'Filter links' }).fill('bølgens')
  await link(page, 'Bølgens').first().focus()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: /^Share Bølgens/ })
  await dialog.getByRole('button', { name: /Business Center of the partner/ }).click()
  await expect(page.getByRole('combobox', { name: 'Find an account' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(toast(page)).toContainText('Shared with the partner')
  await link(page, 'Bølgens').first().getByRole('link').click()
  const received = page.getByRole('row', { name: /Shared as Asset analyst/ })
  await received.getByRole('button', { name: /^What can be done/ }).click()
  await act(page, /^Raise the share to Asset operator/).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.getByRole('row', { name: /Shared as Asset operator/ }).focus()
  await page.keyboard.press('u')
  await expect(toast(page).filter({ hasText: 'No longer shared' })).toBeVisible()
})

test('keeps what was chosen when somebody else was faster', async ({ page, host }) => {
  test.slow()
  await openLinks(page, 'Tokyo')
  await page.getByRole('button', { name: 'Link accounts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Link accounts below Tokyo' })
  await dialog.getByRole('textbox', { name: 'Accounts' }).fill('viddefly')
  await page.keyboard.press('Enter')
  const other = await page.context().newPage()
  await other.goto(host.url)
  await openLinks(other, 'Tokyo')
  await other.getByRole('button', { name: 'Link accounts…' }).click()
  await other.getByRole('textbox', { name: 'Accounts' }).fill('viddefly')
  await other.keyboard.press('Enter')
  await other.getByRole('button', { name: 'Ask for 1 link' }).click()
  await expect(link(other, 'Viddefly')).toContainText('asked today')
  await dialog.getByRole('button', { name: 'Ask for 1 link' }).click()
  await expect(dialog.getByRole('alert')).toContainText('is waiting for an answer')
  await expect(dialog).toContainText('Viddefly')
})

test.describe('is accessible', () => {
  test.slow()

  test('with a menu of acts, and the dialog to link accounts', async ({ page }) => {
    await openLinks(page, 'Nordic')
    await openMenu(page, 'Lumi')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Link accounts…' }).click()
    await page.getByRole('textbox', { name: 'Accounts' }).fill('viddefly')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
  })
})

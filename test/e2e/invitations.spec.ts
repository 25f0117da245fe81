import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

async function openPeople(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill(name)
  await page
    .getByRole('treeitem', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function openPending(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Pending/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pending' })).toBeVisible()
}

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const act = (page: Page, name: RegExp) => page.getByRole('menuitem', { name })
const toast = (page: Page) => page.getByRole('alert')

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
})

test('invites a pasted list, naming what is no address, and undoes it', async ({ page }) => {
  await openPeople(page, 'Nordic')
  await page.getByRole('button', { name: 'Invite…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invite to Nordic' })
  await expect(dialog.getByRole('textbox', { name: 'Addresses' })).toBeFocused()
  await page.keyboard.insertText('Nina Åberg <nina@new.example>, omar@new.example\nno address')
  await expect(dialog).toContainText('Not an address: no address')
  await dialog.getByRole('textbox', { name: 'Addresses' }).fill('nina@new.example, omar@new.example')
  await dialog.getByRole('radio', { name: 'Standard' }).check()
  await expect(dialog.getByLabel('Can be accepted until')).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await dialog.getByRole('button', { name: 'Invite 2 people' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row(page, 'nina@new.example')).toContainText('expires in 20 days')
  await expect(row(page, 'omar@new.example')).toContainText('Standard')
  await page.keyboard.press('Control+z')
  await expect(row(page, 'nina@new.example')).toHaveCount(0)
})

test('records that somebody accepted with another address, and makes the person', async ({ page }) => {
  test.slow()
  await openPeople(page, 'Fjord Sport')
  const line = row(page, 'line.moe')
  await line.focus()
  await expect(line).toContainText('expired')
  await page.keyboard.press('s')
  await expect(line).toContainText('expires in 20 days')
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Invitation to Fjord Sport accepted' })
  await dialog.getByRole('textbox', { name: /Address/ }).fill('line@private.example')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('the person needs a name')
  await dialog.getByRole('textbox', { name: 'Name of the new person' }).fill('Line Moe')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(row(page, 'Line Moe')).toContainText('Read-only')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Line Moe')).toHaveCount(0)
  await expect(row(page, 'line.moe')).toContainText('invited')
})

test('declines and revokes an invitation, and hands its text on as mail, as a file and as text', async ({
  page,
}) => {
  test.slow()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPeople(page, 'Nordic')
  const saga = row(page, 'saga.nyberg')
  await saga.focus()
  await page.keyboard.press('Enter')
  const saved = page.waitForEvent('download')
  await act(page, /^Save as a mail file/).click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/\.eml$/)
  const mail = await readFile(await file.path(), 'utf8')
  expect(mail).toContain('To: saga.nyberg@northlight.example')
  await saga.focus()
  await page.keyboard.press('c')
  await expect(toast(page)).toContainText('The text of the invitation is on the clipboard')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Nordic')
  const opened = await page.evaluateHandle(() => {
    const links: string[] = []
    // The mail program of the machine would open; nothing in Chromium tells that it did.
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      links.push(this.href)
    }
    return links
  })
  await saga.focus()
  await page.keyboard.press('m')
  await expect.poll(() => opened.jsonValue()).toHaveLength(1)
  const [link] = await opened.jsonValue()
  expect(link).toMatch(/^mailto:saga\.nyberg%40northlight\.example\?subject=[^&]+&body=.*Nordic/)
  await saga.getByRole('button', { name: /^What can be done/ }).click()
  await act(page, /^Record as declined/).click()
  await expect(saga).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await saga.focus()
  await page.keyboard.press('r')
  await expect(saga).toHaveCount(0)
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByText(/^Revoked the invitation of saga/)).toBeVisible()
})

test('warns the keeper of a limit before and after, beside the undo', async ({ page }) => {
  await openPeople(page, 'Nordic')
  await page.getByRole('button', { name: 'Invite…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite to Nordic' })
  await dialog.getByRole('textbox', { name: 'Addresses' }).fill('saga.nyberg@northlight.example')
  const before = dialog.getByRole('list', { name: 'Limits of the platform that this breaks' })
  await expect(before).toContainText('saga.nyberg@northlight.example')
  await dialog.getByRole('button', { name: 'Invite 1 person' }).click()
  const warning = toast(page).getByRole('list', { name: 'Limits of the platform that this breaks' })
  await expect(warning).toContainText('saga.nyberg@northlight.example')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'saga.nyberg')).toHaveCount(1)
})

test('shows everything that waits, under those who have to act', async ({ page }) => {
  await openPending(page)
  const heads = page.getByRole('heading', { level: 2 })
  await expect(heads).toHaveText([
    /^The client’s side has to answer/,
    /^A manager or the owner has to answer/,
    /^The invited person has to answer/,
    /^Expired/,
  ])
  await page.getByRole('textbox', { name: 'Filter by name or address' }).fill('lumi')
  await expect(page.getByText('1 waits', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Filter by name or address' }).press('Escape')
  await page.getByText('Expiring first').click()
  const first = page.getByRole('row').filter({ hasText: 'expires' }).first()
  await expect(first).toContainText('saga.nyberg')
})

test('a Business Center’s request is answered there, by mouse and by keyboard', async ({ page }) => {
  test.slow()
  await openPending(page)
  const asked = row(page, 'Kornblume')
  await asked.getByRole('button', { name: /^What can be done/ }).click()
  await act(page, /^Accept the request, up to Asset operator/).click()
  await expect(asked).toHaveCount(0)
  await expect(toast(page)).toContainText('Link request accepted')
  await page.keyboard.press('Control+z')
  await asked.focus()
  await page.keyboard.press('r')
  await expect(asked).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(asked).toBeVisible()
  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('combobox', { name: 'Find a person' }).fill('Maja')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Acting as Maja Forsberg' })).toBeFocused()
  await asked.focus()
  await page.keyboard.press('Enter')
  await expect(act(page, /^Refuse the request/)).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('c')
  await expect(asked).toHaveCount(0)
  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('combobox', { name: 'Find a person' }).fill('keeper')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Acting as Keeper' })).toBeFocused()
})

test('is worked off with the keyboard: the focus goes on where the list goes on', async ({ page }) => {
  await openPending(page)
  const lumi = row(page, 'Lumi')
  await lumi.focus()
  await page.keyboard.press('Enter')
  await expect(act(page, /^Accept the request/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(act(page, /^Refuse the request/)).toBeFocused()
  await page.keyboard.press('Escape')
  await lumi.focus()
  const before = await page
    .getByRole('row')
    .filter({ has: page.getByRole('button') })
    .count()
  await page.keyboard.press('a')
  await expect(lumi).toHaveCount(0)
  await expect(page.getByRole('row').filter({ has: page.getByRole('button') })).toHaveCount(before - 1)
  await expect(page.locator('[data-at]:focus')).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(page.locator('[data-at]:focus')).toContainText('expired')
  await page.keyboard.press('Control+z')
  await expect(lumi).toBeVisible()
})

test('counts on the rail what waits', async ({ page }) => {
  const entry = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Pending/ })
  const count = async () => Number(/\d+/.exec((await entry.textContent()) ?? '')?.[0])
  await expect.poll(count).toBeGreaterThan(5)
  const before = await count()
  await openPending(page)
  await row(page, 'Lumi').focus()
  await page.keyboard.press('r')
  await expect.poll(count).toBe(before - 1)
})

test('stays with what was typed when the invitation was answered meanwhile', async ({ page, host }) => {
  test.slow()
  await openPeople(page, 'Nordic')
  await row(page, 'saga.nyberg').focus()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Invitation to Nordic accepted' })
  await dialog.getByRole('textbox', { name: /Address/ }).fill('saga@private.example')
  const name = dialog.getByRole('textbox', { name: 'Name of the new person' })
  if (await name.isVisible()) await name.fill('Saga')
  const other = await page.context().newPage()
  await other.goto(host.url)
  await openPeople(other, 'Nordic')
  await row(other, 'saga.nyberg').focus()
  await other.keyboard.press('r')
  await expect(row(other, 'saga.nyberg')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Record as accepted' }).click()
  await expect(dialog.getByRole('alert')).toContainText(/revoked/)
  await expect(dialog.getByRole('textbox', { name: /Address/ })).toHaveValue('saga@private.example')
})

test.describe('is accessible', () => {
  test.slow()

  test('with the dialog to invite, and everything that waits', async ({ page }) => {
    await openPeople(page, 'Nordic')
    await page.getByRole('button', { name: 'Invite…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite to Nordic' })
    await dialog.getByRole('textbox', { name: 'Addresses' }).fill('nobody')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await openPending(page)
    await expectAccessible(page)
    await row(page, 'saga.nyberg').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(page)
  })
})

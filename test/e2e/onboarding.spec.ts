import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Give access', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const templateWindow = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: `Give ${name} access from a template` })

/** Makes the template "Media buyer": Standard on Google clients. */
async function makeTemplate(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'New template' }).first().click()
  await expect(dialog.getByLabel('Name of the template')).toBeFocused()
  await page.keyboard.type('Media buyer')
  await dialog.getByRole('button', { name: 'Add a kind of account' }).click()
  await page.getByRole('menuitem', { name: 'Client accounts' }).click()
  await dialog.getByRole('button', { name: 'Standard', exact: true }).click()
  await dialog.getByRole('button', { name: 'Save template' }).click()
  await expect(dialog.getByRole('button', { name: /^Media buyer/ })).toHaveAttribute('aria-pressed', 'true')
}

async function chooseBelow(page: Page, dialog: Locator, account: string): Promise<void> {
  await dialog.getByRole('button', { name: /^For everything below/ }).click()
  await page.keyboard.type(account)
  await page.getByRole('option', { name: account }).first().click()
}

const steps = (dialog: Locator): Locator =>
  dialog.getByRole('group', { name: 'What would happen' }).getByRole('listitem')

test('a template is made, applied to a person in a subtree, and undone', async ({ page }) => {
  // The window's code is read for the first time here; on a busy machine that takes its time.
  test.slow()
  await openPerson(page, 'Petra Novak')
  await choose(page, 'Give access from a template…')
  const dialog = templateWindow(page, 'Petra Novak')
  await makeTemplate(page, dialog)
  await chooseBelow(page, dialog, 'Smilhuset')
  await expect(steps(dialog)).toHaveCount(3)
  await expect(steps(dialog).first()).toContainText('Smilhuset Aarhus')
  await expect(dialog.getByText('on 3 client accounts')).toBeVisible()
  await dialog.getByRole('button', { name: 'Make 3 changes' }).click()
  await expect(dialog.getByText('3 changes made')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('button', { name: 'Make 3 changes' })).toBeVisible()
})

test('a template is renamed, and removed with a way back', async ({ page }) => {
  await openPerson(page, 'Petra Novak')
  await choose(page, 'Give access from a template…')
  const dialog = templateWindow(page, 'Petra Novak')
  await makeTemplate(page, dialog)
  await dialog.getByRole('button', { name: 'Change Media buyer' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Search buyer')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^Search buyer/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Remove Search buyer' }).click()
  await expect(dialog.getByText('There is none yet', { exact: false })).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('button', { name: /^Search buyer/ })).toBeVisible()
})

test('a name that is taken is refused, and what was typed stays', async ({ page }) => {
  await openPerson(page, 'Petra Novak')
  await choose(page, 'Give access from a template…')
  const dialog = templateWindow(page, 'Petra Novak')
  await makeTemplate(page, dialog)
  await dialog.getByRole('button', { name: 'New template' }).first().click()
  await page.keyboard.type('Media buyer')
  await dialog.getByRole('button', { name: 'Add a kind of account' }).click()
  await page.getByRole('menuitem', { name: 'Manager accounts' }).click()
  await dialog.getByRole('button', { name: 'Read-only', exact: true }).click()
  await dialog.getByRole('button', { name: 'Save template' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByLabel('Name of the template')).toHaveValue('Media buyer')
  await expect(dialog.getByRole('button', { name: 'Read-only', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('access is copied in part, with the keyboard alone', async ({ page }) => {
  await openPerson(page, 'Petra Novak')
  await page.getByRole('button', { name: 'Give access', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Copy access from another person…' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Copy access from another person…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Copy access to Petra Novak' })
  await dialog.getByRole('button', { name: /^Copy from/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('bo lind')
  await page.keyboard.press('Enter')
  const box = dialog.getByRole('checkbox', { name: 'Standard on Finland' })
  await expect(box).toBeChecked()
  await expect(steps(dialog)).toHaveCount(3)
  await box.focus()
  await page.keyboard.press('Space')
  await expect(steps(dialog)).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Make 2 changes' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('2 changes made')).toBeVisible()
})

test('both windows are fit for everybody', async ({ page }) => {
  // The checker reads every element; on a busy machine that takes its time.
  test.slow()
  await openPerson(page, 'Petra Novak')
  await choose(page, 'Give access from a template…')
  const dialog = templateWindow(page, 'Petra Novak')
  await makeTemplate(page, dialog)
  await chooseBelow(page, dialog, 'Smilhuset')
  await expect(steps(dialog)).toHaveCount(3)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Change Media buyer' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await choose(page, 'Copy access from another person…')
  const copying = page.getByRole('dialog', { name: 'Copy access to Petra Novak' })
  await copying.getByRole('button', { name: /^Copy from/ }).click()
  await page.keyboard.type('bo lind')
  await page.keyboard.press('Enter')
  await expect(steps(copying)).toHaveCount(3)
  await expectAccessible(page)
})

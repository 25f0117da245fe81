import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function chooseAccount(page: Page, query: string, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'What they may do' }).click()
  await page.getByRole('button', { name: /^Account\b/ }).click()
  await page.getByLabel('Find an account by name or number').fill(query)
  await page
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click()
  await expect(page.getByRole('grid', { name: new RegExp(`on ${name}$`) })).toBeVisible()
}

const proof = (page: Page) => page.getByRole('group', { name: 'Reason' })

test('the list is searched and walked with the keyboard', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await expect(page.getByText('Choose a person')).toBeVisible()
  const search = page.getByLabel('Find a person or a team')
  await search.fill('nordic search')
  await expect(page.getByRole('option')).toHaveCount(7)
  await search.press('ArrowDown')
  await search.press('ArrowDown')
  await search.press('Enter')
  await expect(page.getByRole('heading', { name: 'Clara Holm', level: 1 })).toBeVisible()

  await search.fill('nobody of that name')
  await expect(page.getByText('Nobody is called that')).toBeVisible()
  await search.fill('')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Johan Dahl', level: 1 })).toBeVisible()
  await expect(page.getByText(/still holds 2 roles/)).toBeVisible()
})

test('a key is removed from the page of a person, and comes back', async ({ page }) => {
  await openPerson(page, 'Johan Dahl')
  await expect(page.getByText('2 roles held directly · Reaches 12 accounts')).toBeVisible()
  await page.getByRole('button', { name: 'Remove Standard on Denmark' }).click()
  await expect(page.getByText('1 role held directly · Reaches 1 account')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('2 roles held directly')).toBeVisible()
})

test('the facts of a person are changed in their place', async ({ page }) => {
  await openPerson(page, 'Bo Lind')
  await page.getByRole('button', { name: /^Change Team/ }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Paid social')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Change Team: Paid social' })).toBeFocused()
  await expect(page.getByRole('listbox')).toContainText('Paid social')

  await page.getByRole('button', { name: /^Change Address/ }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('nobody')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not an e-mail address.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Change Address: bo@northlight.example' })).toBeFocused()
})

test('each action of the platform’s table has its answer, and each answer its reason', async ({ page }) => {
  await openPerson(page, 'Anna Berg')
  await chooseAccount(page, 'fjord', 'Fjord Sport')
  await page.getByRole('gridcell', { name: 'Invite users as Admin: Allowed' }).click()
  await expect(proof(page)).toContainText(
    'Anna Berg is Admin of Northlight MCC. Nordic is below it and owns Fjord Sport.',
  )
  await expect(proof(page)).toContainText(
    'Admins of a manager account that owns the client may invite administrators.',
  )
  await expect(proof(page)).toContainText('Sign in to Northlight MCC to use it.')

  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('gridcell', { name: 'Remove Admin users: Allowed' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(proof(page)).toContainText('Change a user from Admin to Billing')
  await expect(proof(page)).toContainText('Not allowed')

  await page.keyboard.press('Enter')
  await expect(proof(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('gridcell', { name: /^Change a user from Admin to Billing/ })).toBeFocused()
})

test('the tables follow the platform and the kind of account', async ({ page }) => {
  await openPerson(page, 'Ingrid Solheim')
  await chooseAccount(page, 'northlight bc', 'Northlight BC')
  for (const section of ['Members', 'Payments', 'Invoices', 'Finance table']) {
    await expect(page.getByRole('rowgroup', { name: section, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('gridcell', { name: 'Pay invoices: Allowed' })).toBeVisible()
})

test('the screen is fit for everybody', async ({ page }) => {
  // The checker reads every element; on a busy machine that takes its time.
  test.slow()
  await openPerson(page, 'Anna Berg')
  await expectAccessible(page, '#screen')
  await chooseAccount(page, 'fjord', 'Fjord Sport')
  await page.getByRole('gridcell', { name: 'Invite users as Billing: Not allowed' }).click()
  await expectAccessible(page, '#screen')
})

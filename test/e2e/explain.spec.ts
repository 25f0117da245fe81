import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function openAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page.getByPlaceholder('Filter by name or id').fill(name)
  await page
    .getByRole('treeitem')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function mayOn(page: Page, person: string, query: string, account: string): Promise<void> {
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await page.getByLabel('Find a person or a team').fill(person)
  await page.getByRole('option', { name: person }).click()
  await page.getByRole('tab', { name: 'What they may do' }).click()
  await page.getByRole('button', { name: /^Account\b/ }).click()
  await page.getByLabel('Find an account by name or number').fill(query)
  await page
    .getByRole('option')
    .filter({ has: page.getByText(account, { exact: true }) })
    .click()
}

const proof = (page: Page) => page.getByRole('group', { name: 'Reason' })

test('a role on the page of an account says where it comes from', async ({ page }) => {
  await openAccount(page, 'Fjord Sport')
  const why = page.getByRole('button', { name: 'Why does Anna Berg have this role on Fjord Sport?' })
  await why.focus()
  await page.keyboard.press('Enter')
  const said = page.getByRole('dialog')
  await expect(said).toContainText(
    'Anna Berg is Admin of Northlight MCC. Nordic is below it and owns Fjord Sport.',
  )
  await page.keyboard.press('Escape')
  await expect(said).toBeHidden()
  await expect(why).toBeFocused()
})

test('a no names what would allow it and who could do it, and leads to them', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await mayOn(page, 'Bo Lind', 'northlight bc', 'Northlight BC')
  await page.getByRole('gridcell', { name: /^Pay invoices/ }).click()
  await expect(proof(page)).toContainText('No role of Bo Lind reaches Northlight BC.')
  await expect(proof(page)).toContainText('It also takes Finance manager on Northlight BC itself.')
  await proof(page).getByRole('link', { name: 'Ingrid Solheim' }).click()
  await expect(page.getByRole('heading', { name: 'Ingrid Solheim', level: 1 })).toBeVisible()
})

test('monthly invoicing is answered with the manager where it is handled', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await mayOn(page, 'Anna Berg', 'trygg', 'Trygghuset Försäkring')
  await page.getByRole('gridcell', { name: /^Edit billing information/ }).click()
  await expect(proof(page)).toContainText(
    'Trygghuset Försäkring pays by monthly invoicing. This is done at Nordic instead.',
  )
})

test('what nobody has told is asked for, and telling it changes the answer', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await mayOn(page, 'Anna Berg', 'hanse wohnen', 'Hanse Wohnen')
  await page.getByRole('gridcell', { name: 'Invite users as Admin: Not allowed, as far as known' }).click()
  await expect(proof(page)).toContainText(
    'Nobody has told Keyholder who owns Hanse Wohnen; if Central does, the answer is yes.',
  )
  await proof(page).getByRole('button', { name: 'Fill it in on the page of Hanse Wohnen' }).click()
  await expect(page.getByRole('heading', { name: 'Hanse Wohnen', level: 1 })).toBeVisible()
  await expect(page.getByText('Who owns this account?')).toBeVisible()
  await page.getByRole('button', { name: 'Central', exact: true }).click()
  await page.getByRole('button', { name: 'People', exact: true }).click()
  await expect(page.getByRole('gridcell', { name: 'Invite users as Admin: Allowed' })).toBeVisible()
})

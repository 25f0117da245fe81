import { expect, test } from '../largest-agency.ts'

test('all 6,000 roles of the largest agency are put to review, answered with keys, and looked for', async ({
  page,
}) => {
  await page.keyboard.press('Alt+Shift+r')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Everything')
  await page.getByRole('combobox', { name: 'Add a reviewer' }).fill('Person 1234')
  await page.getByRole('option', { name: /^Person 1234/ }).click()
  await page.getByLabel('Last day to decide').fill('2030-12-31')
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Everything' })).toBeVisible()
  const list = page.getByRole('grid', { name: 'Items of the review' })
  const items = list.locator('[data-item]')
  await expect(page.getByRole('status').filter({ hasText: /6,000 items/ })).toBeVisible()

  await items.first().focus()
  await page.keyboard.press('k')
  await page.keyboard.press('r')
  await page.keyboard.press('d')
  const answers = items.getByRole('gridcell').filter({ hasText: /Person 1234: (keep|remove|don’t know)/ })
  await expect(answers).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(answers).toHaveCount(2)

  await page.keyboard.press('End')
  await expect(items.last()).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type('person 777 ')
  await expect(page.getByRole('status').filter({ hasText: /^12 items/ })).toBeVisible()
})

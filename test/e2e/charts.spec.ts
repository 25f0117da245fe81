import { readFileSync } from 'node:fs'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('roles over time and the lengths of routes are drawn, read in numbers, and taken along', async ({
  page,
}) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Charts' }).click()
  const roles = page.getByRole('region', { name: 'Roles over time' })
  await expect(roles.getByRole('img', { name: /^Roles over time on Google Ads, Northlight/ })).toBeVisible()

  const google = roles.getByRole('table').first()
  const admins = google
    .getByRole('row', { name: /^Admin/ })
    .getByRole('cell')
    .first()
  const now = Number(await admins.textContent())
  expect(now).toBeGreaterThan(1)

  // Something is taken back, and with it there is a time before and a time after.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nothing to draw yet')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(admins).toHaveText(String(now))
  const moment = roles.getByRole('slider')
  await moment.focus()
  await page.keyboard.press('Home')
  await expect(moment).toHaveValue('0')
  const spoken = await moment.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowRight')
  await expect(moment).toHaveValue('1')
  expect(spoken).toMatch(/\d{4}/)
  await roles.getByText('A month', { exact: true }).click()
  await page.keyboard.press('Tab')
  await roles.getByRole('slider').focus()
  await page.keyboard.press('Home')
  await expect(admins).toHaveText('0')

  const lengths = page.getByRole('region', { name: 'From how far above' })
  await expect(
    lengths.getByRole('img', { name: /Google Ads.*held on the account \d+, 1 link above \d+/ }),
  ).toBeVisible()
  await expectAccessible(page)

  await roles.getByRole('button', { name: 'Save “Roles over time, Google Ads”' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'As SVG' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Roles over time, Google Ads.svg')
  const svg = readFileSync(await download.path(), 'utf8')
  expect(svg).toContain('<title>Roles over time on Google Ads, Northlight')
  expect(svg.match(/<path d="M[^"]+Z" fill="#/g)?.length).toBeGreaterThan(2)
})

test('numbers stand beside their chart in every language', async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Charts' }).click()
  for (const [menu, language, first] of [
    ['Language', 'Svenska', 'Roll'],
    ['Språk', '日本語', 'ロール'],
    ['言語', 'English', 'Role'],
  ] as const) {
    await page.getByRole('button', { name: menu }).click()
    await page.getByRole('menuitemradio', { name: language }).click()
    const tables = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: first }) })
    await expect(tables).toHaveCount(3)
    const lefts = await tables.evaluateAll((all) => all.map((table) => table.getBoundingClientRect().left))
    expect(Math.min(...lefts)).toBeGreaterThan(640)
  }
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { openGrid } from './grid-page.ts'
import { chooseByKey } from './menu.ts'
import { effect, planInto, steps, strip } from './plan-page.ts'
import { expectInReach } from './reach.ts'

/** What a window of 1280 × 800 has room for when a person enlarges everything to 200 %. */
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })

const rail = (page: Page) => page.getByRole('navigation', { name: 'Screens' })
const screen = (page: Page) => page.locator('#screen')

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
}

async function go(page: Page, to: string): Promise<void> {
  await rail(page)
    .getByRole('button', { name: new RegExp(`^${to}`) })
    .click()
  await expect(page.getByRole('main', { name: to })).toBeVisible()
}

async function throughTabs(page: Page): Promise<void> {
  await expect(page.getByRole('tab').first()).toBeVisible()
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expectInReach(page)
  }
}

test('what a first start offers stays in reach', async ({ page }) => {
  await expect(page.getByRole('button', { name: /Open the sample agency/ })).toBeVisible()
  await expectInReach(page)
})

test('every screen stays in reach, and so does the way to it', async ({ page }) => {
  test.slow()
  await openSample(page)
  const screens = await rail(page).getByRole('button').all()
  expect(screens.length).toBeGreaterThan(12)
  for (const entry of screens) {
    await entry.click()
    await expect(entry).toHaveAttribute('aria-current', 'page')
    await expect(entry).toBeInViewport({ ratio: 1 })
    await expect(screen(page).locator('button:visible, input:visible').first()).toBeVisible()
    await expectInReach(page)
  }
})

test('the entry of a screen comes into sight when its keys lead there', async ({ page }) => {
  await openSample(page)
  const reports = rail(page).getByRole('button', { name: 'Reports' })
  await expect(reports).not.toBeInViewport()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to reports')
  await page.getByRole('option').first().click()
  await expect(page.getByRole('main', { name: 'Reports' })).toBeVisible()
  await expect(reports).toBeInViewport({ ratio: 1 })
})

test('an account and a person stand below their lists, with all of their tabs', async ({ page }) => {
  test.slow()
  await openSample(page)
  await page.getByRole('treeitem', { name: /^Hanse Gruppe/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hanse Gruppe' })).toBeInViewport()
  await throughTabs(page)
  await expectAccessible(page)
  await go(page, 'People')
  await page.getByLabel('Find a person or a team').fill('Clara')
  await page.getByRole('option', { name: /Clara Holm/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Clara Holm' })).toBeInViewport()
  await throughTabs(page)
})

test('the grid has room for its cells, and the details stand below them', async ({ page }) => {
  await openGrid(page, 'Nordic')
  expect((await page.getByRole('grid').boundingBox())?.height).toBeGreaterThan(250)
  await page.getByRole('button', { name: 'Details of the selection' }).click()
  await expectInReach(page)
  await expectAccessible(page)
})

test('a plan stands below the list of plans, with its steps and what they do', async ({ page }) => {
  const { cell } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await page.getByRole('textbox', { name: 'Filter people' }).fill('david')
  await (await cell('Nordic', 'David Ekström')).click()
  await page.keyboard.press('Enter')
  await chooseByKey(page, /^Admin/)
  await expect(strip(page)).toContainText('1 step')
  await strip(page).getByRole('button', { name: 'Look at the plan' }).click()
  await expect(steps(page)).toHaveCount(1)
  await expect(effect(page)).toContainText('1 person')
  // What was told lies over a corner of so small a window until it is sent away, or goes.
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expectInReach(page)
})

test('what opens over a screen fits into the window', async ({ page }) => {
  test.slow()
  await openSample(page)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible()
  await expectInReach(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await page.getByRole('treeitem', { name: /^Hanse Gruppe/ }).click()
  await page.getByRole('button', { name: 'Invite…' }).click()
  await expect(page.getByRole('dialog', { name: 'Invite to Hanse Gruppe' })).toBeVisible()
  await expectInReach(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await go(page, 'People')
  await page.getByLabel('Find a person or a team').fill('Clara')
  await page.getByRole('option', { name: /Clara Holm/ }).click()
  await page.getByRole('button', { name: 'Offboard…' }).click()
  const offboarding = page.getByRole('dialog', { name: 'Offboard Clara Holm' })
  await expect(offboarding.getByRole('group', { name: 'In this order' })).toBeVisible()
  await expectInReach(page, '[role=dialog]')
})

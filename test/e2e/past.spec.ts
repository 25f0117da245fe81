import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'The past' })
const slider = (page: Page) => bar(page).getByRole('slider', { name: 'Moment of the record' })
const words = (page: Page) => bar(page).getByRole('status')
const entries = (page: Page) => page.getByRole('list', { name: 'Activity' }).getByRole('article')
const screen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${name}`) })
const team = (page: Page, name: string) => page.getByRole('button', { name: `Change Team: ${name}` })
const toasts = (page: Page) => page.getByRole('alert')

async function openBo(page: Page): Promise<void> {
  await screen(page, 'People').click()
  await page.getByLabel('Find a person or a team').fill('Bo Lind')
  await page.getByRole('option', { name: 'Bo Lind' }).click()
}

async function setTeam(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Change Team/ }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(team(page, name)).toBeVisible()
}

/** Presses on a line at a part of its length. */
async function pressAlong(line: Locator, part: number): Promise<void> {
  const box = (await line.boundingBox())!
  await line.click({ position: { x: box.width * part, y: box.height / 2 } })
}

/** Change 1 is the import; 2 and 3 move Bo to other teams. */
test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await openBo(page)
  await setTeam(page, 'Paid social')
  await setTeam(page, 'Organic')
})

test('shows the whole window as it was, by mouse and keyboard, and changes nothing there', async ({
  page,
}) => {
  test.slow()
  await page.keyboard.press('Alt+t')
  await expect(words(page)).toContainText('Now')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /, change 3 of 3$/)

  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(words(page)).toContainText(/Looking at .* · after change 2 of 3 · read only/)
  await expect(team(page, 'Paid social')).toBeVisible()
  await bar(page).getByRole('button', { name: 'One change back' }).click()
  await expect(team(page, 'Nordic Search')).toBeVisible()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /, change 1 of 3$/)
  await expectAccessible(page)

  // What changes something is refused, or does not begin.
  await page.getByRole('button', { name: 'Offboard…' }).click()
  await expect(toasts(page)).toContainText('You are looking at the past')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await team(page, 'Nordic Search').click()
  await page.keyboard.type('Nowhere')
  await page.keyboard.press('Enter')
  await expect(page.getByText('You are looking at the past').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(team(page, 'Nordic Search')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()

  // Another screen is of the same moment.
  await screen(page, 'Activity').click()
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page).getByRole('button', { name: /^Undo/ })).toHaveCount(0)
  await screen(page, 'Accounts').click()
  await page.getByRole('treeitem').first().focus()
  await slider(page).focus()
  await page.keyboard.press('Home')
  await expect(words(page)).toContainText('before the first change')
  await expect(page.getByRole('treeitem')).toHaveCount(0)
  await pressAlong(slider(page), 0.67)
  await expect(words(page)).toContainText('after change 2 of 3')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await slider(page).press('End')
  await expect(words(page)).toContainText('Now')
  await slider(page).press('ArrowLeft')
  await expect(words(page)).toContainText('after change 2 of 3')

  // A role that is dragged does not begin to move.
  await page
    .getByRole('treeitem', { name: /^Northlight MCC/ })
    .first()
    .click()
  const chip = page
    .getByRole('row', { name: /^Anna Berg/ })
    .getByText('Admin', { exact: true })
    .first()
  // The list may be drawn anew while the page comes: then a person takes hold of the chip again.
  await expect(async () => {
    await chip.dragTo(page.getByRole('row', { name: /^Ingrid Solheim/ }))
    await expect(toasts(page)).toContainText('You are looking at the past', { timeout: 2000 })
  }).toPass()
  for (const name of ['Grid', 'Map', 'Pending', 'Findings', 'Plans', 'Difference']) {
    await screen(page, name).click()
    await expect(page.getByRole('main', { name })).toBeVisible()
  }
  await expect(page.getByRole('list', { name: 'Difference' })).toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await openBo(page)
  await expect(team(page, 'Organic')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(team(page, 'Paid social')).toBeVisible()
})

test('stays where it is while another window works in the present', async ({ page, host }) => {
  await screen(page, 'Activity').click()
  await entries(page)
    .nth(1)
    .getByRole('button', { name: /^Show what changed/ })
    .click()
  await entries(page).nth(1).getByRole('button', { name: 'Look at it before this change' }).click()
  await expect(words(page)).toContainText('after change 1 of 3')
  await openBo(page)
  await expect(team(page, 'Nordic Search')).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(host.url)
  await openBo(other)
  await expect(bar(other)).toHaveCount(0)
  await setTeam(other, 'Retail')
  await expect(team(page, 'Nordic Search')).toBeVisible()
  await bar(page).getByLabel('Day').fill('2020-01-31')
  await expect(words(page)).toContainText(/Looking at January 31, 2020.*before the first change/)
  await bar(page).getByRole('button', { name: 'Back to now' }).click()
  await expect(team(page, 'Retail')).toBeVisible()
  await setTeam(page, 'Search')
  await expect(team(other, 'Search')).toBeVisible()
})

test('says who gained and lost what between two moments, and through which change', async ({ page }) => {
  test.slow()
  await screen(page, 'Accounts').click()
  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill('Finland')
  await page
    .getByRole('treeitem', { name: /^Finland/ })
    .first()
    .click()
  await page.getByRole('row', { name: /^Bo Lind/ }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('row', { name: /^Bo Lind/ })).toHaveCount(0)

  await screen(page, 'Difference').click()
  const lost = page.getByRole('list', { name: 'Difference' }).getByRole('article')
  await expect(lost).toHaveCount(1)
  await expect(lost).toContainText(/Bo Lind\s*lost.*Standard\s*on Finland and 8 more.*Access removed/)
  await expect(page.getByRole('status').filter({ hasText: '3 changes between them' })).toBeVisible()
  await lost.getByRole('button', { name: /^Show the accounts and changes/ }).click()
  await expect(lost.getByRole('listitem').filter({ hasText: 'directly' })).toHaveCount(1)
  await expect(lost.getByRole('listitem').filter({ hasText: 'from Finland' })).toHaveCount(8)
  await expectAccessible(page)
  await page.getByText('Gained 0').click()
  await expect(page.getByText('Nobody gained access')).toBeVisible()
  await page.getByText('Lost 1').click()

  await page.getByRole('group', { name: 'To' }).getByRole('button', { name: 'One change back' }).click()
  await expect(page.getByText('Nobody gained or lost access')).toBeVisible()
  await page.getByRole('button', { name: 'Until now' }).click()
  await lost.getByRole('button', { name: /^Show the accounts and changes/ }).click()
  await lost.getByRole('button', { name: 'Show in Activity' }).click()
  await expect(entries(page).first().getByText('Change 4', { exact: true })).toBeVisible()
})

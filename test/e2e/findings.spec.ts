import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const screens = (page: Page) => page.getByRole('navigation', { name: 'Screens' })
const list = (page: Page) => page.getByRole('grid', { name: 'Findings' })
const row = (page: Page, words: RegExp) => list(page).getByRole('row', { name: words })
const details = (page: Page) => page.getByRole('complementary', { name: 'Details of the finding' })
const johan = /Johan Dahl left/

async function openFindings(page: Page): Promise<void> {
  await screens(page)
    .getByRole('button', { name: /^Findings/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Findings' })).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
})

test('says what is wrong, the gravest first, and puts the mend of one into a plan', async ({ page }) => {
  await openFindings(page)
  await expect(row(page, johan)).toContainText('Denmark and Tindra Smycken')
  await expect(list(page).getByRole('heading', { level: 2 }).first()).toContainText(
    /Left, and still has access\s*1\s*High/,
  )
  await row(page, johan).click({ position: { x: 12, y: 20 } })
  await expect(details(page)).toContainText('Why it matters')
  await expect(details(page)).toContainText('Source: TikTok Ads Manager')
  await expectAccessible(page)
  await details(page).getByRole('button', { name: 'Put into a plan…' }).click()
  const choose = page.getByRole('dialog', { name: 'Put into a plan…' })
  await expect(choose.getByRole('textbox')).toHaveValue('Findings: Left, and still has access')
  await expect(choose.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await details(page).getByRole('button', { name: 'Open the plan' }).click()
  await page.getByRole('button', { name: 'Apply all' }).click()
  await openFindings(page)
  await expect(row(page, /Linnéa Åkesson is the only admin/)).toBeVisible()
  await expect(row(page, johan)).toHaveCount(0)
})

test('is walked and mended with the keyboard', async ({ page }) => {
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.keyboard.press('Alt+8')
  await expect(row(page, johan)).toBeVisible()
  await row(page, johan).focus()
  await page.keyboard.press('ArrowDown')
  const second = row(page, /Linnéa Åkesson is the only admin of Kaffebar Vind/)
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await details(page).getByRole('button', { name: 'Invite an admin…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invite to Kaffebar Vind' })
  await expect(dialog.getByRole('radio', { name: 'Admin' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await details(page).getByRole('button', { name: 'Close' }).press('Enter')
  await expect(details(page)).toHaveCount(0)
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(details(page)).toHaveCount(0)
})

test('lets one stand for a reason, shows it among the muted, and takes that back', async ({ page }) => {
  await openFindings(page)
  const total = page.getByRole('status').filter({ hasText: /findings$/ })
  const before = Number.parseInt((await total.textContent()) ?? '', 10)
  await row(page, johan).click({ position: { x: 12, y: 20 } })
  await details(page).getByRole('button', { name: 'Mute…' }).click()
  const form = page.getByRole('dialog', { name: 'Mute…' })
  await form.getByRole('button', { name: 'Mute', exact: true }).click()
  await expect(form).toContainText('A reason is needed.')
  await form.getByRole('textbox', { name: 'Reason' }).fill('His contract was extended')
  await form.getByLabel('Until').fill('2030-12-31')
  await form.getByRole('button', { name: 'Mute', exact: true }).click()
  await expect(row(page, johan)).toHaveCount(0)
  await expect(total).toHaveText(`${before - 1} findings`)
  await page.getByRole('button', { name: /Muted$/ }).click()
  await row(page, johan).click({ position: { x: 12, y: 20 } })
  await expect(row(page, johan)).toContainText('muted until')
  await expect(details(page)).toContainText('His contract was extended')
  await details(page).getByRole('button', { name: 'Show again' }).click()
  await expect(page.getByText('Nothing like that')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, johan)).toBeVisible()
})

test('finds people of other domains as soon as the agency’s own are named', async ({ page }) => {
  await openFindings(page)
  await page.getByRole('button', { name: 'What counts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What counts as a finding' })
  const domains = dialog.getByLabel('Allowed e-mail domains')
  await domains.fill('northlight')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('A domain looks like agency.example.')
  await page.keyboard.press('Backspace')
  await domains.fill('@Northlight.example')
  await page.keyboard.press('Enter')
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Outside the allowed domains' }).click()
  await expect(row(page, /Petra Novak.*mail\.example/)).toBeVisible()
  await expect(list(page).getByRole('heading', { level: 2 })).toHaveCount(1)
})

test('is counted though the browser has no idle moment before the next frame', async ({ page }) => {
  await page.addInitScript(idleOnlyWithFrames)
  await page.reload()
  await expect(screens(page).getByRole('button', { name: /^Findings\s*\d+$/ })).toBeVisible()
})

/** Chromium is so now and then: nothing counts as idle until a frame was asked for. */
function idleOnlyWithFrames(): void {
  const frame = window.requestAnimationFrame.bind(window)
  const idle = window.requestIdleCallback.bind(window)
  const held = new Map<number, () => void>()
  let last = 0
  window.requestIdleCallback = (act) => {
    last += 1
    held.set(last, () => idle(act))
    return last
  }
  window.cancelIdleCallback = (handle) => void held.delete(handle)
  window.requestAnimationFrame = (act) =>
    frame((time) => {
      act(time)
      for (const go of held.values()) go()
      held.clear()
    })
}

test('stands on the tree, where a closed manager shows what is beneath, and leads to the list', async ({
  page,
}) => {
  const tree = page.getByRole('tree')
  await expect(
    tree.getByRole('treeitem', { name: /^Nordic .*\d+ findings here and below, the gravest high/ }),
  ).toBeVisible()
  await expect(
    tree.getByRole('treeitem', { name: /^Bruket Kafferosteri .*1 finding, severity high/ }).first(),
  ).toBeVisible()
  await tree.getByRole('treeitem', { name: /^Nordic / }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /\d+ findings here and below/ }).click()
  await expect(page.getByText('Nordic and below')).toBeVisible()
  await expect(row(page, johan)).toBeVisible()
  await expect(row(page, /Baltic Click/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show all findings' }).click()
  await expect(row(page, /Baltic Click/)).toBeVisible()
})

test('puts the mends of a whole kind into one plan', async ({ page }) => {
  await openFindings(page)
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Duplicate access' }).click()
  await expect(list(page).getByRole('heading', { level: 2 })).toHaveCount(1)
  await page.getByRole('button', { name: 'Put into a plan…' }).click()
  await page.getByRole('dialog', { name: 'Put into a plan…' }).getByRole('textbox').press('Enter')
  await page.getByRole('button', { name: 'Open the plan' }).click()
  await page.getByRole('button', { name: 'Apply all' }).click()
  await openFindings(page)
  await expect(page.getByText('Nothing like that')).toBeVisible()
})

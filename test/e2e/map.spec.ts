import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const card = (page: Page, name: RegExp) => page.getByRole('application').getByRole('button', { name })
const toast = (page: Page) => page.getByRole('alert')

async function find(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find an account on the map' }).fill(name)
  await page.keyboard.press('Enter')
}

async function handleOf(page: Page, name: RegExp) {
  await card(page, name).hover()
  return card(page, name).locator('xpath=following-sibling::*[@title="Drag to ask for a link"]')
}

/** The saved file, under the name that the person sees. */
async function exported(
  page: Page,
  what: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const begun = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  const download = await begun
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
})

test('goes from an account to its place on the map, and along its lines with the keyboard', async ({
  page,
}) => {
  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill('Hanse Mode')
  await page
    .getByRole('treeitem', { name: /^Hanse Mode/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Show on the map' }).click()
  const mode = card(page, /^Hanse Mode/)
  await expect(mode).toHaveAccessibleName(/Below Hanse Gruppe: active, owner\. Below Central: active/)
  await mode.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, /^Hanse Gruppe/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, /^Central/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page, /^Central.*In the middle of the map/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, /^Northlight MCC/)).toBeFocused()
  await page.keyboard.press('+')
  await page.goBack()
  await expect(card(page, /^Hanse Mode.*In the middle of the map/)).toBeVisible()
  await page.reload()
  await expect(card(page, /^Hanse Mode.*In the middle of the map/)).toBeVisible()
})

test('folds what is too much, and gives it out by page and by name', async ({ page }) => {
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(card(page, /^Northlight MCC/)).toBeVisible()
  await expect(card(page, /^Fjord Sport 100/)).toHaveCount(0)
  await find(page, 'nordic')
  await expect(card(page, /^Lumi .*Below Nordic: pending/)).toBeVisible()
  await expect(card(page, /^Viddefly .*Below Nordic: inactive/)).toBeVisible()
  await card(page, /^18 client accounts below Nordic/).click()
  await page.getByRole('textbox', { name: 'Find one of them' }).fill('granen')
  await page
    .getByRole('list', { name: 'Folded accounts' })
    .getByRole('button', { name: /Granen Möbler/ })
    .click()
  await expect(card(page, /^Granen Möbler/)).toBeFocused()
  await card(page, /^17 client accounts/).focus()
  await page.keyboard.press('Enter')
  await expect(card(page, /^Fjord Sport 100/)).toBeVisible()
  await expect(card(page, /client accounts below Nordic/)).toHaveCount(0)
  await page.getByText('As a list').click()
  const list = page.getByRole('navigation', { name: 'What the map shows, as a list' })
  await expect(list.getByRole('button', { name: /^Klarvatten/ })).toBeVisible()
  await page.getByText('Details').click()
  await expectAccessible(page)
})

test('asks for a link by dragging, says beforehand what would be refused, and takes it back', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  const handle = await handleOf(page, /^Tokyo/)
  await handle.hover()
  await page.mouse.down()
  // While a line is drawn, a card lies under the target that takes it.
  await card(page, /^Northlight BC/).hover({ force: true })
  await expect(page.getByText('Northlight BC is on another platform than Tokyo.')).toBeVisible()
  await card(page, /^Smilhuset/).hover({ force: true })
  await expect(page.getByText('Ask for a link: Smilhuset below Tokyo')).toBeVisible()
  await page.mouse.up()
  await expect(toast(page)).toContainText('Link asked for')
  await expect(card(page, /^Smilhuset.*Below Tokyo: pending since today/)).toBeVisible()
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, /^Smilhuset.*Below Tokyo/)).toHaveCount(0)
})

test('asks for a link with the keyboard alone', async ({ page }) => {
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await card(page, /^Tokyo/).focus()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link accounts below Tokyo' })
  await dialog.getByRole('textbox', { name: 'Accounts' }).fill('viddefly')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Ask for 1 link' }).press('Enter')
  await expect(toast(page)).toContainText('Link asked for')
  await find(page, 'viddefly')
  await expect(card(page, /^Viddefly.*Below Tokyo: pending/)).toBeFocused()
})

test('is taken along as SVG with its text, and as PNG', async ({ page }) => {
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await find(page, 'nordic')
  const svg = await exported(page, 'SVG, the whole map')
  expect(svg.name).toBe('Nordic, map of links.svg')
  const text = svg.bytes.toString()
  for (const said of ['Northlight MCC', 'Nordic', 'Lumi', '18 client accounts', 'pending', 'inactive'])
    expect(text).toContain(`>${said}</text>`)
  const png = await exported(page, 'PNG, the whole map')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  const [, width = 0, height = 0] = /width="(\d+)\S*" height="(\d+)/.exec(text)?.map(Number) ?? []
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height])
})

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chip, dragOver, moveOver, openGrid } from './grid-page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Acting as/ }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('button', { name: `Acting as ${name}` })).toBeVisible()
}

test('shows what is granted, inherited and offered', async ({ page }) => {
  const { cell, account } = await openGrid(page, 'Nordic')
  await expect(account('Nordic')).toBeVisible()
  await expect(chip(await cell('Nordic', 'Clara Holm'), 'Admin', 'here')).toBeVisible()
  await expect(chip(await cell('Denmark', 'Clara Holm'), 'Admin', 'above')).toBeVisible()
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('fjellhotell')
  await expect(chip(await cell('Nordlys Fjellhotell', 'Bo Lind'), 'Standard', 'pending')).toBeVisible()
})

test('a role is dragged from the palette onto a cell, and taken back from the toast', async ({ page }) => {
  const { cell, role, label } = await openGrid(page, 'Nordic')
  const target = await cell('Denmark', 'Bo Lind')
  await dragOver(page, role('Billing'), target)
  await expect(label).toHaveText('Give Billing on Denmark to Bo Lind')
  await page.mouse.up()
  await expect(chip(target, 'Billing', 'here')).toBeVisible()
  await expect(chip(await cell('Havnens Cykler', 'Bo Lind'), 'Billing', 'above')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(target.getByRole('img')).toHaveCount(0)
})

test('the label says what is replaced, and what is there already', async ({ page }) => {
  const { cell, role, label } = await openGrid(page, 'Nordic')
  await dragOver(page, role('Admin'), await cell('Nordic', 'David Ekström'))
  await expect(label).toHaveText('Give Admin on Nordic to David EkströmReplaces Standard')
  await moveOver(page, await cell('Nordic', 'Clara Holm'))
  await expect(label).toHaveText('Clara Holm already has Admin on Nordic')
  await page.mouse.up()
  await expect(label).toBeHidden()
})

test('a chip dropped inside the selection is copied to all of it', async ({ page }) => {
  const { cell, label } = await openGrid(page, 'Nordic')
  const from = await cell('Havnens Cykler', 'Anna Berg')
  const first = await cell('Bølgens Is', 'Jonas Hartmann')
  const last = await cell('Hyggestuen', 'Katrin Vogel')
  await first.click()
  await last.click({ modifiers: ['Shift'] })
  await dragOver(page, chip(from, 'Admin', 'above'), await cell('Havnens Cykler', 'Katrin Vogel'))
  await expect(label).toHaveText('Give Admin in 6 cells')
  await page.mouse.up()
  await expect(chip(first, 'Admin', 'here')).toBeVisible()
  await expect(chip(last, 'Admin', 'here')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(first.getByRole('img')).toHaveCount(0)
})

test('a head takes a role for what is selected on the other axis', async ({ page }) => {
  const { cell, account, person, role, label } = await openGrid(page, 'Nordic')
  await (await cell('Bølgens Is', 'Jonas Hartmann')).click()
  await (await cell('Bølgens Is', 'Katrin Vogel')).click({ modifiers: ['Shift'] })
  await dragOver(page, role('Read-only'), account('Hyggestuen'))
  await expect(label).toContainText('Give Read-only on Hyggestuen to 2 people')
  await moveOver(page, person('Bo Lind'))
  await expect(label).toContainText('Give Read-only on Bølgens Is to Bo Lind')
  await moveOver(page, account('Hyggestuen'))
  await page.mouse.up()
  await expect(chip(await cell('Hyggestuen', 'Jonas Hartmann'), 'Read-only', 'here')).toBeVisible()
  await expect(chip(await cell('Hyggestuen', 'Katrin Vogel'), 'Read-only', 'here')).toBeVisible()
})

test('what the acting member may not give is dimmed, says why, and is not done', async ({ page }) => {
  const { cell, role, label, bar } = await openGrid(page, 'Northlight MCC')
  await actAs(page, 'Katrin Vogel')
  const forbidden = await cell('Northlight MCC', 'Bo Lind')
  const allowed = await cell('Central', 'Bo Lind')
  await dragOver(page, role('Admin'), forbidden)
  await expect(label).toContainText('Katrin Vogel may not give Admin on Northlight MCC')
  await expect(label).toContainText('Admin on Northlight MCC itself would allow it.')
  await expect(forbidden).toHaveAttribute('data-closed')
  await expect(allowed).not.toHaveAttribute('data-closed')
  await page.mouse.up()
  await expect(bar.getByText('Katrin Vogel may not give Admin on Northlight MCC')).toBeVisible()
  await expect(forbidden.getByRole('img')).toHaveCount(0)

  const own = await cell('Central', 'Katrin Vogel')
  await dragOver(page, role('Standard'), own)
  await expect(label).toContainText('“Central” would have no admin of its own any more')
  await expect(own).toHaveAttribute('data-closed')
  await page.mouse.up()
  await expect(chip(own, 'Admin', 'here')).toBeVisible()

  await dragOver(page, role('Admin'), allowed)
  await expect(label).toHaveText('Give Admin on Central to Bo Lind')
  await page.mouse.up()
  await expect(chip(allowed, 'Admin', 'here')).toBeVisible()
})

test('a limit of the platform warns the keeper while the role is over the cell', async ({ page }) => {
  const { cell, role, label } = await openGrid(page, 'Nordic')
  const clara = await cell('Nordic', 'Clara Holm')
  await dragOver(page, role('Standard'), clara)
  await expect(label).toContainText('Give Standard on Nordic to Clara Holm')
  await expect(label).toContainText('“Nordic” would have no admin of its own any more')
  await expect(clara).not.toHaveAttribute('data-closed')
  await page.mouse.up()
  await expect(chip(clara, 'Standard', 'here')).toBeVisible()
})

test('a role of one platform does not fit an account of another', async ({ page }) => {
  const { cell, role, label, account } = await openGrid(page, 'Northlight BC')
  await dragOver(page, role('Asset operator'), await cell('Northlight BC', 'Bo Lind'))
  await expect(label).toHaveText('Northlight BC is a Business Center, which cannot hold Asset operator')
  await expect(account('Northlight BC').locator('..')).toHaveAttribute('data-closed')
  await page.mouse.up()
})

test('a granted chip is dropped on the remove zone', async ({ page }) => {
  const { cell } = await openGrid(page, 'Nordic')
  const johan = await cell('Denmark', 'Johan Dahl')
  const held = chip(johan, 'Standard', 'here')
  await held.hover()
  await page.mouse.down()
  await moveOver(page, await cell('Denmark', 'Mikko Lahtinen'))
  const zone = page.getByText('Drop here to remove Standard from Johan Dahl on Denmark')
  await moveOver(page, zone)
  await page.mouse.up()
  await expect(johan.getByRole('img')).toHaveCount(0)
})

test('the keyboard alone selects, gives, copies, removes and undoes', async ({ page }) => {
  const { grid, cell, bar } = await openGrid(page, 'Nordic')
  await expect(grid).toHaveAttribute('aria-rowcount', '41')
  await expect(grid).toHaveAttribute('aria-colcount', '26')
  const active = grid.locator('[data-active]')
  while (!(await active.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab')
  }
  // Nordic × Jonas Hartmann to Bølgens Is × Jonas Hartmann
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(grid.locator('[aria-selected=true]')).toHaveCount(4)

  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu', { name: 'Give a role' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const first = await cell('Bølgens Is', 'Jonas Hartmann')
  await expect(chip(first, 'Standard', 'here')).toBeVisible()
  await expect(bar.getByText('Standard given in 4 cells')).toBeVisible()
  await expect(active).toBeFocused()

  await page.keyboard.press('r')
  await expect(chip(first, 'Read-only', 'here')).toBeVisible()
  await page.keyboard.press('Control+c')
  await expect(bar.getByText('4 cells copied as a table')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '\tJonas Hartmann\tKatrin Vogel\nBølgens Is\tRead-only\tRead-only\nHavnens Cykler\tRead-only\tRead-only',
  )

  await page.keyboard.press('Delete')
  await expect(first.getByRole('img')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(chip(first, 'Read-only', 'here')).toBeVisible()
})

test('cells picked one by one, whole rows and columns, and everything', async ({ page }) => {
  const { grid, cell } = await openGrid(page, 'Central')
  const selected = grid.locator('[aria-selected=true]')
  await (await cell('Central', 'Bo Lind')).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveCount(1)
  await page.keyboard.press('Space')
  await expect(selected).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(selected).toHaveCount(1)

  await page.keyboard.press('Control+i')
  const details = page.getByRole('complementary', { name: 'Details of the selection' })
  await page.keyboard.press('Shift+Space')
  await expect(details.getByText('1 account × 25 people')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Space')
  await expect(details.getByText('14 accounts × 1 person')).toBeVisible()
  await page.keyboard.press('Control+a')
  await expect(details.getByText('14 accounts × 25 people')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+End')
  await expect(grid.locator('[data-active]')).toBeFocused()
  await expect(grid.locator('[data-active]')).toBeInViewport()
})

test('the mouse draws a selection, and a head selects its whole row or column', async ({ page }) => {
  const { grid, cell, account, person } = await openGrid(page, 'Central')
  const selected = grid.locator('[aria-selected=true]')
  await dragOver(page, await cell('Alpenklang Hotels', 'Bo Lind'), await cell('Elbfaden', 'David Ekström'))
  await page.mouse.up()
  await expect(selected).toHaveCount(12)
  await (await cell('Kornblume Naturkost', 'Elin Sandvik')).click({ modifiers: ['Control'] })
  await expect(selected).toHaveCount(13)

  await account('Elbfaden').click()
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Elbfaden' }) })
  await expect(row.locator('[aria-selected=false]')).toHaveCount(0)
  await person('Bo Lind').click()
  await expect(selected).toHaveCount(14)
})

test('the palette takes a role up for Enter, and the details explain a cell', async ({ page }) => {
  const { cell, role, bar } = await openGrid(page, 'Central')
  const target = await cell('Elbfaden', 'Bo Lind')
  await target.click()
  await role('Standard').click()
  await expect(bar.getByText('Give Standard on Elbfaden to Bo Lind')).toBeVisible()
  await expect(target).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chip(target, 'Standard', 'here')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(role('Standard')).toHaveAttribute('aria-pressed', 'false')

  await (await cell('Hanse Mode', 'Katrin Vogel')).click()
  await page.keyboard.press('Control+i')
  const details = page.getByRole('complementary', { name: 'Details of the selection' })
  await expect(details.getByText('Katrin Vogel')).toBeVisible()
  await expect(details.getByRole('link', { name: 'Central' })).toBeVisible()
  await expect(details.getByRole('link', { name: 'Hanse Gruppe' })).toBeVisible()
})

test('filters leave the accounts and people that fit, and nothing is said to be left', async ({ page }) => {
  const { grid, account } = await openGrid(page, 'Nordic')
  await page.getByRole('button', { name: 'With access here' }).click()
  await expect(grid).toHaveAttribute('aria-colcount', '18')
  await page.getByRole('textbox', { name: 'Filter accounts' }).fill('1000000012')
  await expect(account('Fjord Sport')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('textbox', { name: 'Filter people' }).fill('nobody')
  await expect(page.getByText('Nothing fits the filter')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '41')
  await page.getByRole('button', { name: 'Fold Denmark' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '31')
})

/** What axe holds against the screen, in a line each. */
async function faults(page: Page, part: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to fault, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const { cell } = await openGrid(page, 'Tokyo')
    await (await cell('Tokyo', 'Anna Berg')).click()
    await page.keyboard.press('Control+i')
    await expect(page.getByRole('complementary', { name: 'Details of the selection' })).toBeVisible()
    expect(await faults(page, '#screen')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu', { name: 'Give a role' })).toBeVisible()
    expect(await faults(page, '[role=menu]')).toEqual([])
  })
}

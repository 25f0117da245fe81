import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { dragFrom, dragOver, moveOver } from './drag.ts'
import { chip, clipboardHtml, openGrid } from './grid-page.ts'
import { ask } from './plan-page.ts'

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
  const { cell, role, label, effect } = await openGrid(page, 'Nordic')
  const target = await cell('Denmark', 'Bo Lind')
  await dragOver(page, role('Billing'), target)
  await expect(label).toHaveText('Give Billing on Denmark to Bo Lind')
  await expect(effect).toHaveText('Bo Lind gains Billing on Denmark + 10 more accounts')
  await page.mouse.up()
  await expect(chip(target, 'Billing', 'here')).toBeVisible()
  await expect(chip(await cell('Havnens Cykler', 'Bo Lind'), 'Billing', 'above')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
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
    'Accounts\tJonas Hartmann\tKatrin Vogel\nBølgens Is\tRead-only\tRead-only\nHavnens Cykler\tRead-only\tRead-only',
  )
  expect(await clipboardHtml(page)).toContain(
    '<tr><th scope="row">Bølgens Is</th><td>Read-only</td><td>Read-only</td></tr>',
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
  const { grid, account, filter } = await openGrid(page, 'Nordic')
  await filter('With access here')
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

test('accounts are grouped and sorted, with headings that fold and stay', async ({ page }) => {
  const { grid, account, arrange } = await openGrid(page, 'Nordic')
  const heading = (name: string) => grid.getByRole('rowheader', { name })
  await arrange({ 'Group accounts': 'By manager' })
  await expect(heading('Denmark, 7 accounts')).toBeVisible()
  await page.getByRole('button', { name: 'Fold Denmark' }).last().click()
  await expect(account('Havnens Cykler')).toBeHidden()

  // The same by keyboard: up to the heading, and Enter.
  await heading('Denmark, 7 accounts').click()
  await page.keyboard.press('Enter')
  await expect(heading('Denmark, 7 accounts')).toHaveAttribute('aria-expanded', 'true')
  await expect(heading('Denmark, 7 accounts')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(grid.locator('[data-active]')).toBeFocused()

  await arrange({ 'Group accounts': 'Not grouped', 'Sort accounts': 'By people with access' })
  await expect(grid.getByRole('rowheader').first()).not.toHaveText('Nordic')
  await arrange({ 'Sort accounts': 'By name' })
  await expect(grid.getByRole('rowheader').first()).toContainText('Alvmo Ull')
  await page.reload()
  await expect(grid.getByRole('rowheader').first()).toContainText('Alvmo Ull')
})

test('people are grouped by their strongest role, and a group folds into one column', async ({ page }) => {
  const { grid, cell, person, arrange } = await openGrid(page, 'Nordic')
  await arrange({ 'Group people': 'By strongest role', 'Sort people': 'By number of accounts' })
  await expect(grid.getByText('Admin (Google)')).toBeVisible()
  await (await cell('Nordic', 'Anna Berg')).click()
  await page.keyboard.press('Alt+-')
  await expect(person('Anna Berg')).toHaveCount(0)
  await expect(grid.getByRole('columnheader', { name: /^Admin \(Google\), \d+ people/ })).toBeVisible()
  await page.keyboard.press('Alt++')
  await expect(person('Anna Berg')).toBeVisible()

  const before = await (await cell('Nordic', 'Anna Berg')).boundingBox()
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByText('Compact', { exact: true }).click()
  await page.keyboard.press('Escape')
  const after = await (await cell('Nordic', 'Anna Berg')).boundingBox()
  expect(after!.height).toBeLessThan(before!.height)
})

test('filters show what differs from the row above, direct roles and admins, as chips to take off', async ({
  page,
}) => {
  const { grid, account, cell, filter } = await openGrid(page, 'Nordic')
  const found = page.getByRole('group', { name: 'Filters that are set' })
  await filter('Different from the row above')
  await expect(account('Denmark')).toBeVisible()
  await expect(account('Bølgens Is')).toBeHidden()
  await expect(account('Smilhuset')).toBeVisible()
  await filter('Only direct roles')
  await expect(chip(await cell('Denmark', 'Clara Holm'), 'Admin', 'above')).toHaveCount(0)
  await filter('Only admins')
  await expect(chip(await cell('Nordic', 'Clara Holm'), 'Admin', 'here')).toBeVisible()
  await expect(account('Smilhuset')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: /accounts? found/ })).toBeAttached()
  await expectAccessible(page, '#screen')

  await found.getByRole('button', { name: 'Remove the filter: Only admins' }).click()
  await expect(account('Smilhuset')).toBeVisible()
  await found.getByRole('button', { name: 'Clear filters' }).click()
  await expect(found).toBeHidden()
  await expect(grid).toHaveAttribute('aria-rowcount', '41')
})

test('the corner of the selection fills roles downwards, and shows what it would do', async ({ page }) => {
  const { cell, label, bar } = await openGrid(page, 'Nordic')
  const from = await cell('Denmark', 'Johan Dahl')
  await from.click()
  const to = await cell('Hyggestuen', 'Johan Dahl')
  await dragFrom(page, page.locator('[data-fill-handle]'), to)
  await expect(label).toContainText(/^Fill Standard into \d+ cells/)
  await page.keyboard.press('Escape')
  await expect(label).toBeHidden()
  await page.mouse.up()
  await expect(chip(to, 'Standard', 'above')).toBeVisible()

  await dragFrom(page, page.locator('[data-fill-handle]'), to)
  await page.mouse.up()
  await expect(chip(to, 'Standard', 'here')).toBeVisible()
  await expect(bar.getByText(/^Done: Fill Standard into/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(chip(to, 'Standard', 'above')).toBeVisible()
})

test('the corner of the selection goes under the head of its row', async ({ page }) => {
  const { cell, account } = await openGrid(page, 'Nordic')
  await (await cell('Denmark', 'Bo Lind')).click()
  const corner = page.locator('[data-fill-handle]')
  const head = account('Denmark')
  const middle = async () => {
    const { x, y, width, height } = (await corner.boundingBox())!
    return { x: x + width / 2, y: y + height / 2 }
  }
  /** Just above its middle, which lies on the line between two rows. */
  const showsThere = async (what: string) => {
    const { x, y } = await middle()
    return page.evaluate(
      ([left, top, over]) => Boolean(document.elementFromPoint(left, top)?.closest(over)),
      [x, y - 2, what] as const,
    )
  }
  expect(await showsThere('[data-fill-handle]')).toBe(true)

  const { x, width } = (await head.boundingBox())!
  const past = (await middle()).x - (x + width) + 3
  await page.getByRole('grid').evaluate((grid, by) => grid.scrollBy(by, 0), past)
  expect(await showsThere('[role=rowheader]')).toBe(true)
})

test('a corner that is pulled while somebody else changes the accounts fills nothing', async ({ page }) => {
  const { grid, cell, label } = await openGrid(page, 'Nordic')
  await expect(grid).toHaveAttribute('aria-rowcount', '41')
  await (await cell('Denmark', 'Johan Dahl')).click()
  const to = await cell('Hyggestuen', 'Johan Dahl')
  await dragFrom(page, page.locator('[data-fill-handle]'), to)
  await expect(label).toContainText(/^Fill Standard into/)
  await ask(page, 'accounts.add', {
    system: 'google-ads',
    kind: 'client',
    name: 'Aarhus Is',
    parent: 'nordic',
  })
  await expect(grid).toHaveAttribute('aria-rowcount', '42')
  await page.mouse.up()
  await expect(label).toBeHidden()
  await expect(chip(to, 'Standard', 'above')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('Ctrl+D and Ctrl+R fill the rest of the selection', async ({ page }) => {
  const { cell, bar } = await openGrid(page, 'Nordic')
  const first = await cell('Bølgens Is', 'Jonas Hartmann')
  await first.click()
  await page.keyboard.press('Control+d')
  await expect(bar.getByText('The first cells hold no role to fill in')).toBeVisible()
  await page.keyboard.press('b')
  await expect(chip(first, 'Billing', 'here')).toBeVisible()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(chip(await cell('Havnens Cykler', 'Jonas Hartmann'), 'Billing', 'here')).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+r')
  await expect(chip(await cell('Havnens Cykler', 'Katrin Vogel'), 'Billing', 'here')).toBeVisible()
  await expect(bar.getByText('Done: Fill Billing into 2 cells')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect((await cell('Havnens Cykler', 'Katrin Vogel')).getByRole('img')).toHaveCount(0)
  await expect(chip(first, 'Billing', 'here')).toBeVisible()
})

test('is fit for everybody', async ({ page }) => {
  const { cell } = await openGrid(page, 'Tokyo')
  await (await cell('Tokyo', 'Anna Berg')).click()
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('complementary', { name: 'Details of the selection' })).toBeVisible()
  await expectAccessible(page, '#screen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu', { name: 'Give a role' })).toBeVisible()
  await expectAccessible(page, '[role=menu]')
})

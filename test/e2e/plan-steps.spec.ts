import { expect, test } from './fixtures.ts'
import { chip, openGrid } from './grid-page.ts'
import {
  anchor,
  ask,
  drop,
  effect,
  expectStep,
  planInto,
  steps,
  strip,
  threeSteps,
  told,
} from './plan-page.ts'

test('everything goes by keyboard: choose, reorder, select a range, tick off, remove, apply a part', async ({
  page,
}) => {
  await threeSteps(page)
  await page.getByRole('button', { name: 'Look at the plan' }).press('Enter')
  await expect(steps(page)).toHaveCount(3)
  await anchor(steps(page).first()).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(steps(page).nth(1)).toContainText('David Ekström')
  await expect(anchor(steps(page).nth(1))).toBeFocused()
  await expect(page.getByText('Give David Ekström Admin on Nordic is now step 2 of 3.')).toBeAttached()

  await page.keyboard.press('t')
  await expect(steps(page).nth(1)).toContainText('Done on the platform')
  await page.keyboard.press('t')
  await expect(steps(page).nth(1)).not.toContainText('Done on the platform')

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Apply 2 steps' }).press('Enter')
  await expect(steps(page).first()).toContainText('Applied')
  await expect(steps(page).nth(1)).toContainText('Applied')
  await expect(strip(page)).toContainText('1 step')

  await anchor(steps(page).nth(2)).focus()
  await page.keyboard.press('Delete')
  await expect(steps(page)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(steps(page)).toHaveCount(3)
})

test('the menu of a step does what its keys do, and names them', async ({ page }) => {
  await threeSteps(page)
  await page.getByRole('button', { name: 'Look at the plan' }).click()
  const choose = async (place: number, act: RegExp) => {
    await steps(page).nth(place).hover()
    await steps(page)
      .nth(place)
      .getByRole('button', { name: /What to do with/ })
      .click()
    await page.getByRole('menuitem', { name: act }).click()
  }
  await choose(0, /Move down Alt ↓/)
  await expect(steps(page).nth(1)).toContainText('David Ekström')
  await choose(1, /Move up Alt ↑/)
  await expect(steps(page).first()).toContainText('David Ekström')
  await choose(0, /Remove from the plan Delete/)
  await expect(steps(page)).toHaveCount(2)
  await expect(steps(page).first()).toContainText('Clara Holm')
})

test('a step is dragged to another place by its grip', async ({ page }) => {
  await threeSteps(page)
  await page.getByRole('button', { name: 'Look at the plan' }).click()
  const first = steps(page).first()
  await first.hover()
  const last = (await steps(page).nth(2).boundingBox()) ?? { x: 0, y: 0, height: 0, width: 0 }
  await first.getByTitle('Drag to another place').hover()
  await page.mouse.down()
  await page.mouse.move(last.x + 60, last.y + last.height - 6, { steps: 8 })
  await page.mouse.move(last.x + 61, last.y + last.height - 5)
  await page.mouse.up()
  await expect(steps(page).nth(2)).toContainText('David Ekström')
  await expect(told(page, 'Plan reordered')).toBeVisible()
})

test('a step that cannot be done says why, and the order in which it can be is one press away', async ({
  page,
}) => {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  const david = await cell('Nordic', 'David Ekström')
  await david.click()
  await page.keyboard.press('Delete')
  await expect(strip(page)).toContainText('1 step')
  await drop(page, role('Admin'), david)
  await expect(strip(page)).toContainText('2 steps')
  await page.getByRole('button', { name: 'Look at the plan' }).click()
  await expectStep(steps(page).first(), 'Take Standard on Nordic from David Ekström')

  await anchor(steps(page).first()).focus()
  await page.keyboard.press('Alt+ArrowDown')
  const second = steps(page).nth(1)
  await expect(second).toContainText('Cannot be done')
  await expect(second).toContainText('This role is not held there')
  await expect(page.getByRole('button', { name: 'Apply all' })).toHaveAttribute('aria-disabled', 'true')
  await effect(page)
    .getByRole('button', { name: /^1 step cannot be done/ })
    .click()
  await expect(anchor(second)).toBeFocused()
  await effect(page).getByRole('button', { name: 'Select what can be done' }).click()
  await expect(page.getByText('1 selected')).toBeVisible()

  await page.getByRole('button', { name: 'Use that order' }).click()
  await expectStep(steps(page).first(), 'Take Standard on Nordic from David Ekström')
  await expect(steps(page).nth(1)).toContainText('Possible')
})

test('what no platform takes back is asked twice: when it is planned, and when it is applied', async ({
  page,
}) => {
  test.slow()
  await page.getByText('Open the sample agency').click()
  await planInto(page, 'Autumn')
  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill('nattljus')
  await page.getByRole('treeitem', { name: /^Studio Nattljus/ }).click()
  await page.getByRole('tab', { name: /Links/ }).click()
  await page.getByRole('button', { name: 'Migrate into a Business Center…' }).click()
  const dialog = page.getByRole('dialog', { name: /Studio Nattljus/ })
  await dialog
    .getByRole('button', { name: /Business Center/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Find an account' }).fill('northlight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Migrate for good' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('checkbox').press('Space')
  await dialog.getByRole('button', { name: 'Migrate for good' }).press('Enter')
  await expect(strip(page)).toContainText('1 step')

  await strip(page).getByRole('button', { name: 'Look at the plan' }).click()
  await expect(steps(page).first()).toContainText('Cannot be undone on the platform')
  const sure = page.getByRole('dialog', { name: 'Apply what cannot be undone?' })
  await page.getByRole('button', { name: 'Apply all' }).press('Enter')
  await expect(sure).toContainText('1 step cannot be taken back on the platform')
  await page.keyboard.press('Escape')
  await expect(sure).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Apply all' })).toBeFocused()
  await expect(steps(page).first()).not.toContainText('Applied')
  await page.getByRole('button', { name: 'Apply all' }).click()
  await sure.getByRole('button', { name: 'Apply anyway' }).click()
  await expect(steps(page).first()).toContainText('Applied')
})

test('what only another step adds is called by the name that this step gives it', async ({ page }) => {
  await page.getByText('Open the sample agency').click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  const { plan } = await ask<{ plan: string }>(page, 'plans.create', { name: 'Autumn' })
  const client = { system: 'google-ads', kind: 'client', name: 'Fjord Ski', parent: 'nordic' }
  const { steps: made } = await ask<{ steps: readonly string[] }>(page, 'plans.stage', {
    plan,
    steps: [
      { command: 'members.add', input: { name: 'Nils Dahl', email: 'nils@northlight.example' } },
      { command: 'accounts.add', input: client },
    ],
  })
  const [member, account] = made
  const grants = [{ member, account, role: 'standard' }]
  await ask(page, 'plans.stage', { plan, steps: [{ command: 'grants.give', input: { grants } }] })

  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await page.getByRole('button', { name: /^Autumn/ }).click()
  const give = steps(page).nth(2)
  await expectStep(give, 'Give Nils Dahl (added by step 1) Standard on Fjord Ski (added by step 2)')
  await expect(effect(page)).toContainText('Nils Dahl (added by step 1)')
  await anchor(steps(page).nth(1)).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expectStep(give, 'Give Nils Dahl (added by step 2) Standard on Fjord Ski (added by step 1)')
})

test('a plan that grew stale says what changed underneath', async ({ page }) => {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  const david = await cell('Nordic', 'David Ekström')
  await drop(page, role('Admin'), david)
  await expect(chip(david, 'Admin', 'planned')).toBeVisible()
  await strip(page).getByRole('button', { name: 'Leave plan mode' }).press('Enter')
  await david.click()
  await page.keyboard.press('b')
  await expect(chip(david, 'Billing', 'here')).toBeVisible()

  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await page.getByRole('button', { name: /^Autumn/ }).click()
  const step = steps(page).first()
  await expect(step).toContainText('Since this was staged:')
  await expect(step).toContainText(/Role David Ekström on Nordic removed\s*role Standard/)
  await effect(page)
    .getByRole('button', { name: /1 step/ })
    .first()
    .press('Enter')
  await expect(anchor(step)).toBeFocused()
})

import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { chip, dragOver, openGrid } from './grid-page.ts'

const strip = (page: Page) => page.getByRole('region', { name: 'Plan mode' })
const steps = (page: Page) => page.getByRole('list', { name: 'Steps' }).locator('> li')
const effect = (page: Page) => page.getByRole('complementary', { name: 'Effect' })
/** What the frame says just now; the toast before may still be on its way out. */
const told = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })
const anchor = (step: Locator) => step.getByRole('checkbox')
/** The step by its sentence: as text, its role is a chip that begins with a letter. */
const expectStep = (step: Locator, sentence: string) =>
  expect(anchor(step)).toHaveAccessibleName(`Select: ${sentence}`)

async function planInto(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Changes: Apply at once' }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name: `New plan “${name}”` }).click()
  await expect(strip(page)).toContainText(`Changes wait in ${name}`)
}

/** Gives a role by dragging it from the palette onto a cell of the grid. */
async function drop(page: Page, role: Locator, cell: Locator): Promise<void> {
  await dragOver(page, role, cell)
  await page.mouse.up()
}

async function threeSteps(page: Page): Promise<void> {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await drop(page, role('Admin'), await cell('Nordic', 'David Ekström'))
  await expect(strip(page)).toContainText('1 step')
  await drop(page, role('Billing'), await cell('Nordic', 'Clara Holm'))
  await expect(strip(page)).toContainText('2 steps')
  await drop(page, role('Standard'), await cell('Nordic', 'Mikko Lahtinen'))
  await expect(strip(page)).toContainText('3 steps')
}

test('a role that is dragged in plan mode waits in the plan, and is given when the plan is applied', async ({
  page,
}) => {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  const david = await cell('Nordic', 'David Ekström')
  await drop(page, role('Admin'), david)
  await expect(told(page, 'Staged in Autumn: 1 step')).toBeVisible()
  await expect(strip(page)).toContainText('1 step')
  await expect(chip(david, 'Standard', 'leaving')).toBeVisible()
  await expect(chip(david, 'Admin', 'planned')).toBeVisible()

  await strip(page).getByRole('button', { name: 'Review' }).click()
  await expect(steps(page)).toHaveCount(1)
  await expectStep(steps(page).first(), 'Give David Ekström Admin on Nordic')
  await expect(steps(page).first()).toContainText('Possible')
  await expect(steps(page).first()).toContainText('A second admin has to approve')
  await expect(effect(page)).toContainText('1 person')
  await effect(page)
    .getByRole('button', { name: /^David Ekström: .*Admin/ })
    .click()
  await expect(effect(page).getByRole('link', { name: 'Nordic', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Apply all' }).click()
  await expect(told(page, 'Plan applied')).toBeVisible()
  await expect(steps(page).first()).toContainText('Applied')
  await expect(strip(page)).toContainText('Plan mode has ended: Autumn is no longer open')
  await page.getByRole('button', { name: 'Grid' }).click()
  await expect(chip(await cell('Nordic', 'David Ekström'), 'Admin', 'here')).toBeVisible()
})

test('what is staged shows where it was dropped, in the grid and among the people, and leaves again there', async ({
  page,
}) => {
  test.slow()
  const { cell, role, label } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  const david = await cell('Nordic', 'David Ekström')
  const mikko = await cell('Nordic', 'Mikko Lahtinen')
  await drop(page, role('Admin'), david)
  await expect(chip(david, 'Admin', 'planned')).toBeVisible()
  await drop(page, role('Standard'), mikko)
  await expect(chip(mikko, 'Standard', 'planned')).toBeVisible()
  await dragOver(page, role('Admin'), david)
  await expect(label).toContainText('The plan gives Admin on Nordic to David Ekström already')
  await page.mouse.up()
  await expect(strip(page)).toContainText('2 steps')

  await mikko.click()
  await page.keyboard.press('Delete')
  await expect(chip(mikko, 'Standard', 'planned')).toHaveCount(0)
  await expect(strip(page)).toContainText('1 step')
  await page.keyboard.press('Control+z')
  await expect(chip(mikko, 'Standard', 'planned')).toBeVisible()

  await page.keyboard.press('Control+i')
  const details = page.getByRole('complementary', { name: 'Details of the selection' })
  await expect(details).toContainText('planned as an invitation, not sent yet')
  await details.getByRole('button', { name: /^Google · manager account/ }).click()
  const people = page.getByRole('grid', { name: 'People' })
  const row = (name: string) => people.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('David Ekström')).toContainText('planned, not given yet')
  await expect(row('David Ekström')).toContainText('planned to be taken away')
  await expect(row('Mikko Lahtinen')).toContainText('planned as an invitation, not sent yet')
  await row('David Ekström').hover()
  await page.getByRole('button', { name: 'Take out of the plan: Admin for David Ekström' }).click()
  await expect(row('David Ekström')).not.toContainText('planned')
  await row('Clara Holm').focus()
  await page.keyboard.press('Delete')
  await expect(row('Clara Holm')).toContainText('planned to be taken away')
  await expect(strip(page)).toContainText('2 steps')
})

test('a newcomer is invited, which can be put right in its place and taken back from the toast', async ({
  page,
}) => {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await drop(page, role('Standard'), await cell('Nordic', 'Mikko Lahtinen'))
  await expect(told(page, /Staged in Autumn as an invitation to mikko\S+: 1 step/)).toBeVisible()
  await strip(page).getByRole('button', { name: 'Review' }).click()
  const step = steps(page).first()
  await expectStep(step, 'Invite mikko@northlight.example as Standard to Nordic')
  await expect(step).toContainText(/mikko\S+ has to accept the invitation/)
  await expect(effect(page)).toContainText('Nobody’s access changes')

  await anchor(step).focus()
  await page.keyboard.press('e')
  const form = page.getByRole('form', { name: /^Edit: Invite/ })
  await form.getByLabel('Address').fill('mikko at home')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveText('This is not an address.')
  await expect(form.getByLabel('Address')).toHaveValue('mikko at home')
  await form.getByLabel('Address').fill('mikko@home.example')
  await page.keyboard.press('Enter')
  await expectStep(step, 'Invite mikko@home.example as Standard to Nordic')
  await page.keyboard.press('Control+z')
  await expectStep(step, 'Invite mikko@northlight.example as Standard to Nordic')
})

test('everything goes by keyboard: choose, reorder, select a range, tick off, remove, apply a part', async ({
  page,
}) => {
  await threeSteps(page)
  await page.getByRole('button', { name: 'Review' }).press('Enter')
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

test('a step is dragged to another place by its grip', async ({ page }) => {
  await threeSteps(page)
  await page.getByRole('button', { name: 'Review' }).click()
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

test('plan mode survives a reload, and ends when the plan is discarded in another window', async ({
  page,
  host,
}) => {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await page.reload()
  await expect(strip(page)).toContainText('Changes wait in Autumn')

  const other = await page.context().newPage()
  await other.goto(host.url)
  await other.getByRole('button', { name: 'Plans', exact: true }).click()
  await other.getByRole('button', { name: /^Autumn/ }).click()
  await other.getByRole('button', { name: 'Discard' }).click()
  await expect(strip(page)).toContainText('Plan mode has ended: Autumn is no longer open')
  await expect(page.getByRole('button', { name: 'Changes: Apply at once' })).toBeVisible()

  const david = await cell('Nordic', 'David Ekström')
  await drop(page, role('Admin'), david)
  await expect(chip(david, 'Admin', 'here')).toBeVisible()

  await other.getByRole('button', { name: 'Reopen' }).click()
  await other.getByRole('button', { name: 'Collect into this plan' }).click()
  await expect(strip(other)).toContainText('Changes wait in Autumn')
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
  await page.getByRole('button', { name: 'Review' }).click()
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

test('two windows on one plan: the second sees the newer state, and what was typed there stays', async ({
  page,
  host,
}) => {
  test.slow()
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await drop(page, role('Standard'), await cell('Nordic', 'Mikko Lahtinen'))
  await drop(page, role('Admin'), await cell('Nordic', 'David Ekström'))
  await expect(strip(page)).toContainText('2 steps')
  await page.getByRole('button', { name: 'Review' }).click()
  await anchor(steps(page).first()).focus()
  await page.keyboard.press('e')
  const form = page.getByRole('form', { name: /^Edit: Invite/ })
  await form.getByLabel('Address').fill('mikko@home.example')

  const other = await page.context().newPage()
  await other.goto(host.url)
  await other.getByRole('button', { name: 'Plans', exact: true }).click()
  await other.getByRole('button', { name: /^Autumn/ }).click()
  await anchor(steps(other).first()).focus()
  await other.keyboard.press('e')
  await other.getByLabel('Address').fill('mikko@work.example')
  await other.keyboard.press('Enter')
  await expectStep(steps(page).first(), 'Invite mikko@work.example as Standard to Nordic')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toContainText('This step was changed meanwhile')
  await expect(form.getByLabel('Address')).toHaveValue('mikko@home.example')
  await expectStep(steps(other).first(), 'Invite mikko@work.example as Standard to Nordic')
  await form.getByRole('button', { name: 'Save' }).click()
  await expectStep(steps(other).first(), 'Invite mikko@home.example as Standard to Nordic')

  await anchor(steps(page).first()).focus()
  await page.keyboard.press('e')
  await form.getByLabel('Address').fill('mikko@third.example')
  await anchor(steps(other).first()).focus()
  await other.keyboard.press('Delete')
  await expect(strip(page)).toContainText('1 step')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(form.getByLabel('Address')).toHaveValue('mikko@third.example')
  await form.getByRole('button', { name: 'Cancel' }).click()
  await expect(steps(page)).toHaveCount(1)

  await page.getByRole('button', { name: 'Change Name: Autumn' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Spring')
  await other.getByRole('button', { name: 'Change Name: Autumn' }).click()
  await other.keyboard.press('Control+a')
  await other.keyboard.type('Winter')
  await other.keyboard.press('Enter')
  await expect(strip(page)).toContainText('Changes wait in Winter')
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveAccessibleDescription(/given another name meanwhile: “Winter”/)
  await expect(name).toHaveValue('Spring')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Change Name: Winter' })).toBeFocused()
})

test('the name and the note are edited in their place', async ({ page }) => {
  await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: 'Change Name: Autumn' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Winter')
  await page.keyboard.press('Enter')
  await expect(strip(page)).toContainText('Changes wait in Winter')
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.keyboard.type('For the new market.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Change the note: For the new market.' })).toBeFocused()
})

test('the checklist is saved as Markdown and as CSV, and copied', async ({ page }) => {
  test.slow()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await threeSteps(page)
  await page.getByRole('button', { name: 'Review' }).click()
  for (const [item, ending, text] of [
    ['Checklist as Markdown', '.md', '- [ ]'],
    ['Checklist as CSV', '.csv', 'David Ekström'],
  ] as const) {
    await page.getByRole('button', { name: 'Export a checklist' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    const download = await saved
    expect(download.suggestedFilename()).toContain(ending)
    expect(await readFile(await download.path(), 'utf8')).toContain(text)
  }
  await page.getByRole('button', { name: 'Export a checklist' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Checklist as Markdown' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'Copy the checklist' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told(page, 'The checklist is on the clipboard')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('- [ ] 1. Give David Ekström')
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

  await strip(page).getByRole('button', { name: 'Review' }).click()
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

/** Asks the host as another window does: for a plan that a script has made. */
function ask<Value>(page: Page, call: string, input: object): Promise<Value> {
  return page.evaluate(
    (request) =>
      new Promise<Value>((resolve) => {
        const key = window.sessionStorage.getItem('keyholder.key') ?? ''
        const socket = new WebSocket(`ws://${window.location.host}/socket`, ['keyholder', key])
        socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, ...request })))
        socket.addEventListener('message', ({ data }) => {
          const { id, result } = JSON.parse(String(data)) as { id?: number; result: { value: Value } }
          if (id !== 1) return
          socket.close()
          resolve(result.value)
        })
      }),
    { call, input },
  )
}

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

test('an empty screen teaches, and everything is fit for everybody', async ({ page }) => {
  test.slow()
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await expect(page.getByText('A plan collects changes before anything happens.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('button', { name: 'New plan' }).last().click()
  await page.keyboard.type('Autumn')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This plan has no steps yet')).toBeVisible()
  await expectAccessible(page)
})

test('a plan with steps is fit for everybody', async ({ page }) => {
  test.slow()
  await threeSteps(page)
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(steps(page)).toHaveCount(3)
  await anchor(steps(page).first()).check()
  await expectAccessible(page)
})

import { expect, test } from './fixtures.ts'
import { dragOver } from './drag.ts'
import { chip, openGrid } from './grid-page.ts'
import { anchor, drop, effect, expectStep, planInto, steps, strip, told } from './plan-page.ts'

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

  await strip(page).getByRole('button', { name: 'Look at the plan' }).click()
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
  await strip(page).getByRole('button', { name: 'Look at the plan' }).click()
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

import { readFile } from 'node:fs/promises'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { openGrid } from './grid-page.ts'
import { anchor, drop, expectStep, planInto, steps, strip, threeSteps, told } from './plan-page.ts'

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
  await page.getByRole('button', { name: 'Look at the plan' }).click()
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
  await page.getByRole('button', { name: 'Look at the plan' }).click()
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
  await page.getByRole('button', { name: 'Look at the plan' }).click()
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
  await page.getByRole('button', { name: 'Look at the plan' }).click()
  await expect(steps(page)).toHaveCount(3)
  await anchor(steps(page).first()).check()
  await expectAccessible(page)
})

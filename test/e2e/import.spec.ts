import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import {
  access,
  client,
  clientLink,
  fjord,
  fromNordic,
  fromTop,
  invited,
  lumi,
  nordic,
  top,
  users,
} from '../fixtures/google-rows.ts'
import { center as centerId, dump, members, page as tiktokPage } from '../fixtures/tiktok-pages.ts'
import { expectAccessible } from './axe.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './fixtures.ts'

interface Dump {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const text = (name: string, value: string): Dump => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(value),
})
const json = (name: string, value: unknown) => text(name, JSON.stringify(value))

/** The same agency in the shapes in which tools keep what the Google Ads API answers. */
const dumps: readonly Dump[] = [
  json('top.json', [{ results: fromTop.slice(0, 2), requestId: 'a' }, { results: fromTop.slice(2) }]),
  json('nordic.json', { results: fromNordic }),
  text('users.ndjson', users.map((row) => JSON.stringify(row)).join('\n')),
  {
    ...json('links.json.gz', null),
    buffer: gzipSync(
      JSON.stringify([clientLink(top, nordic), clientLink(top, lumi), clientLink(nordic, fjord)]),
    ),
  },
]

const windowOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Bring accounts in' })
const listOf = (page: Page): Locator => windowOf(page).getByRole('grid', { name: 'Differences' })
const rowOf = (page: Page, name: RegExp): Locator => listOf(page).getByRole('row', { name })

async function openEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: /New workspace/ }).click()
  await page.getByLabel('Name of the workspace').fill('Agency')
  await page.keyboard.press('Enter')
  await expect(page.getByText('An empty workspace')).toBeVisible()
}

/** Chooses files in the window of the import, which is opened from the menu. */
async function importFiles(page: Page, files: readonly Dump[]): Promise<void> {
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'Import…', exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    windowOf(page).getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles([...files])
}

/** Down an open list, as somebody does who watches where the mark is. */
async function goDownTo(page: Page, option: Locator): Promise<void> {
  await option.waitFor()
  const marked = option.and(page.locator('[data-combobox-selected]'))
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(marked).toBeVisible({ timeout: 50 })
  }).toPass({ intervals: [0], timeout: 10_000 })
}

test('dumps dropped on the first window become a workspace: looked at, taken over, undone', async ({
  page,
}) => {
  test.slow()
  await expect(page.getByRole('heading', { name: 'Keyholder' })).toBeVisible()
  await dropFiles(page, page.getByRole('main'), dumps)
  await expect(page.getByText('The 4 files come into a new workspace.', { exact: false })).toBeVisible()
  await page.getByLabel('Name of the workspace').fill('Agency')
  await page.keyboard.press('Enter')

  const dialog = windowOf(page)
  await expect(dialog.getByRole('tab', { name: /^Differences 12/ })).toHaveAttribute('aria-selected', 'true')
  await expect(rowOf(page, /New.*Fjord Sport 444-555-6666/)).toBeVisible()
  await expect(rowOf(page, /New.*Read-only anna@agency\.example on Fjord Sport/)).toBeVisible()
  await expect(dialog.getByText('12 of 12 chosen')).toBeVisible()
  await rowOf(page, /Read-only anna@/).click()
  const details = dialog.getByRole('complementary', { name: 'Details' })
  await expect(details).toContainText('users.ndjson')
  await expect(details).toContainText('line 2')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()

  await dialog.getByRole('tab', { name: /^Files 4/ }).click()
  await expect(dialog.getByRole('row', { name: /links\.json\.gz Google Ads API/ })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Look at the differences' }).click()
  await dialog.getByRole('button', { name: 'Take over 12 lines' }).click()
  await expect(dialog.getByText('Taken over: 12 new')).toBeVisible()
  await expect(dialog.getByText('The workspace says the same as the files')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('treeitem', { name: /^Agency MCC/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('treeitem')).toHaveCount(0)
})

test('a month later: what should not be goes into a plan, the rest is taken over', async ({ page }) => {
  test.slow()
  await openEmpty(page)
  await importFiles(page, dumps)
  const dialog = windowOf(page)
  await dialog.getByRole('button', { name: 'Take over 12 lines' }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()

  await importFiles(page, [
    json('top.json', { results: fromTop.map((row) => (row === fromTop[2] ? renamed : row)) }),
    json('users.json', {
      results: [...users.slice(0, 2), access(fjord, '903', 'mallory@elsewhere.example', 'ADMIN')],
    }),
    json('invitations.json', { results: [invited(fjord, '77', 'bo@agency.example')] }),
  ])
  await expect(rowOf(page, /Changed.*Lumi Foods.*name.*Lumi/)).toBeVisible()
  const mallory = rowOf(page, /New.*Admin mallory@elsewhere\.example on Fjord Sport/)
  await expect(mallory).toBeVisible()
  const gone = rowOf(page, /Gone.*gserviceaccount/)
  await expect(gone).toHaveAttribute('aria-selected', 'false')
  await expect(dialog.getByText(/What is gone is not chosen at first/)).toBeVisible()

  const all = dialog.getByRole('checkbox', { name: 'Take over all that are shown' })
  await all.check()
  await all.uncheck()
  await expect(dialog.getByText(/^0 of \d chosen$/)).toBeVisible()
  // One line alone, from its details, by keyboard.
  await mallory.focus()
  await page.keyboard.press('Enter')
  await dialog
    .getByRole('complementary', { name: /details/i })
    .getByRole('button', { name: 'Should not be: put into a plan…' })
    .press('Enter')
  await page.getByLabel('Name of the new plan').fill('Not ours')
  await page.keyboard.press('Enter')
  await expect(
    dialog.getByText('1 step that undoes it on the platform is in the plan “Not ours”.'),
  ).toBeVisible()
  await expect(dialog.getByText('One line came along because others need it.')).toBeVisible()

  await all.check()
  await dialog.getByRole('button', { name: /^Take over \d lines$/ }).click()
  await expect(dialog.getByText(/^Taken over: 1 new, 1 changed, 1 gone$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(gone).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await page.getByRole('main').getByText('Not ours').click()
  await expect(page.getByText(/mallory@elsewhere\.example/).first()).toBeVisible()
})

const renamed = client(top, lumi, { name: 'Lumi Foods' })

test('questions about TikTok pages and lists are answered; what is damaged is named; with keys alone', async ({
  page,
}) => {
  test.slow()
  await openEmpty(page)
  const center = dump[0]!
  await importFiles(page, [
    text(center.name, center.bytes.toString()),
    json('members.json', tiktokPage(members)),
    text('team.csv', list),
    text('signed-out.json', '<html><body>Sign in</body></html>'),
  ])
  const dialog = windowOf(page)
  await expect(dialog.getByRole('tab', { name: /^Questions 2 2 open/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await dialog.getByRole('button', { name: /members\.json/ }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Endpoint')).toHaveValue('bc/member/get')
  await dialog.getByLabel('bc_id').focus()
  await page.keyboard.type(centerId)
  await dialog.getByRole('button', { name: /team\.csv/ }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'What separates the cells' })).toHaveValue(
    'Found: semicolon (;)',
  )
  await expect(dialog.getByLabel('What “Behörighet” means')).toHaveValue('Role')
  await expect(dialog.getByLabel('The role that “Administratör” is')).toHaveValue('Admin')
  await dialog.getByLabel('The role that “Kundansvarig” is').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Standard' }).waitFor()
  await page.getByRole('option', { name: 'Standard' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Read 2 files so' }).focus()
  await page.keyboard.press('Enter')

  await expect(rowOf(page, /New.*Standard Nils Ek on 555-666-7777/)).toBeVisible()
  await expect(rowOf(page, /New.*Finance manager anna on Northlight BC/)).toBeVisible()
  await dialog.getByRole('tab', { name: /^Files 4 1 problem/ }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('signed-out.json: This is a web page', { exact: false })).toBeVisible()

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await dialog.getByLabel('Find a name or address').focus()
  await page.keyboard.type('nils')
  const nils = rowOf(page, /New.*Nils Ek/)
  await expect(listOf(page).getByRole('row', { name: /New/ })).toHaveCount(2)
  await nils.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(nils.last()).toBeFocused()
  await page.keyboard.press(' ')
  await expect(nils.last()).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Control+a')
  await expect(nils.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('complementary', { name: 'Details' })).toContainText('team.csv')
  await page.keyboard.press('Escape')
  await expect(nils.last()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog.getByLabel('Find a name or address')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'Go on with the import…' }).click()
  await dialog.getByRole('button', { name: /^Take over \d+ lines$/ }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/^Taken over: \d+ new$/)).toBeVisible()
})

test('a list is remembered, read so, changed, forgotten and put back', async ({ page }) => {
  await openEmpty(page)
  await importFiles(page, [text('team.csv', list)])
  const dialog = windowOf(page)
  await dialog.getByRole('combobox', { name: 'The role that “Kundansvarig” is' }).click()
  await page.getByRole('option', { name: 'Standard' }).click()
  await dialog.getByRole('button', { name: 'Read the file so' }).click()
  await expect(rowOf(page, /New.*Standard Nils Ek/)).toBeVisible()
  await dialog.getByRole('tab', { name: /^Files/ }).click()
  await dialog.getByRole('button', { name: 'Start over' }).click()

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles([text('december.csv', list)])
  await expect(rowOf(page, /New.*Standard Nils Ek/)).toBeVisible()
  await dialog.getByRole('tab', { name: /^Files/ }).click()
  await expect(dialog.getByRole('row', { name: /december\.csv.*Read as remembered/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Change how it is read: december.csv' }).click()
  await dialog.getByRole('combobox', { name: 'The role that “Kundansvarig” is' }).click()
  await page.getByRole('option', { name: 'Read-only' }).click()
  await dialog.getByRole('button', { name: 'Read the file so' }).click()
  await expect(rowOf(page, /New.*Read-only Nils Ek/)).toBeVisible()

  await dialog.getByRole('tab', { name: /^Files/ }).click()
  await dialog.getByRole('button', { name: 'Remembered lists…' }).click()
  const known = dialog.getByRole('region', { name: 'Remembered lists' })
  await expect(known.getByText('“Kundansvarig”')).toBeVisible()
  await expect(known.getByText(/last used today · december\.csv is such a list/)).toBeVisible()
  await expectAccessible(page)
  await known.getByRole('button', { name: /^Forget: Namn/ }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Nothing is remembered yet')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(known.getByText('“Kundansvarig”')).toBeVisible()
})

test('an encoding that nobody could guess is told, and the preview follows; with keys alone', async ({
  page,
}) => {
  await openEmpty(page)
  // 権限 and 管理者 in Shift_JIS: without kana it looks like Windows-1252.
  const right = Buffer.from([0x8c, 0xa0, 0x8c, 0xc0])
  const administrator = Buffer.from([0x8a, 0xc7, 0x97, 0x9d, 0x8e, 0xd2])
  const parts = ['E-mail,', right, ',Customer ID\nhana@x.example,', administrator, ',444-555-6666\n']
  const buffer = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
  await importFiles(page, [{ ...text('team.csv', ''), buffer }])
  const dialog = windowOf(page)
  const encoding = dialog.getByRole('combobox', { name: 'Encoding' })
  await expect(encoding).toHaveValue('Found: Windows-1252')
  await encoding.focus()
  await page.keyboard.press('Enter')
  await goDownTo(page, page.getByRole('option', { name: 'Shift_JIS' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('columnheader', { name: '権限' })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'What “権限” means' })).toHaveValue('Role')
  await expect(dialog.getByRole('combobox', { name: 'The role that “管理者” is' })).toHaveValue('Admin')
  await dialog.getByRole('button', { name: 'Read the file so' }).focus()
  await page.keyboard.press('Enter')
  await expect(rowOf(page, /New.*Admin hana@x\.example on 444-555-6666/)).toBeVisible()
})

test('reading is canceled, nothing is changed, and the files are read after all', async ({ page }) => {
  let hold: (() => void) | null = null
  await page.routeWebSocket('**/socket', (socket) => {
    const server = socket.connectToServer()
    let isFirst = true
    socket.onMessage((message) => {
      if (isFirst && String(message).includes('"import.read"')) {
        isFirst = false
        hold = () => server.send(message)
      } else server.send(message)
    })
  })
  await page.reload()
  await openEmpty(page)
  await importFiles(page, dumps)
  const dialog = windowOf(page)
  await expect(dialog.getByRole('status', { name: '' }).filter({ hasText: 'Reading' })).toBeVisible()
  await expect.poll(() => hold).not.toBe(null)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Reading was canceled')).toBeVisible()
  hold!()
  await dialog.getByRole('button', { name: 'Read the 4 files again' }).click()
  await expect(dialog.getByRole('tab', { name: /^Differences 12/ })).toBeVisible()
})

const list = [
  'Användare per konto',
  'Namn;E-postadress;Behörighet;Kund-id',
  'Ebba Öst;ebba@agency.example;Administratör;555-666-7777',
  'Nils Ek;nils@agency.example;Kundansvarig;555-666-7777',
  '',
].join('\r\n')

test('a link of a status that nobody knows here is taken over, shown as such, not counted on, and set right', async ({
  page,
}) => {
  test.slow()
  await openEmpty(page)
  await importFiles(page, [
    json('top.json', { results: [...fromTop.slice(0, 2), client(top, lumi, { level: '2', name: 'Lumi' })] }),
    json('links.json', { results: [clientLink(top, lumi, 'FROZEN')] }),
    json('users.json', { results: [access(top, '901', 'anna@agency.example', 'ADMIN')] }),
    json('invited.json', { results: [invited(top, '5', 'bo@agency.example', { status: 'ON_HOLD' })] }),
  ])
  const dialog = windowOf(page)
  await expect(rowOf(page, /New.*Lumi.*Unknown \(FROZEN\)/)).toBeVisible()
  await expect(rowOf(page, /New.*bo@agency\.example.*Unknown \(ON_HOLD\)/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Take over \d+ lines/ }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()

  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill('Lumi')
  const inTree = page.getByRole('treeitem', { name: /^Lumi.*Unknown \(FROZEN\)/ }).first()
  await expect(inTree).toBeVisible()
  await inTree.click()
  const question = page.getByRole('group', { name: /calls the status of the link from Agency MCC “FROZEN”/ })
  await expect(question).toBeVisible()
  await page.getByRole('tab', { name: /Links/ }).click()
  const row = page.getByRole('grid', { name: 'Links' }).getByRole('row', { name: /Agency MCC/ })
  await expect(row).toContainText('Unknown (FROZEN)')
  await expectAccessible(page)

  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Pending/ })
    .click()
  await expect(page.getByText('Status not known here: to be looked up on the platform')).toBeVisible()
  const waiting = page.getByRole('grid', { name: 'Pending' })
  await expect(waiting.getByRole('row', { name: /Lumi.*Unknown \(FROZEN\)/ })).toBeVisible()
  const invitation = waiting.getByRole('row', { name: /bo@agency\.example.*Unknown \(ON_HOLD\)/ })
  await expect(invitation).toBeVisible()
  await expectAccessible(page)
  await invitation.getByRole('button', { name: /^What can be done/ }).click()
  await page.getByRole('menuitem', { name: 'Say that it expired' }).click()
  await expect(invitation).toBeHidden()

  await waiting.getByRole('link', { name: 'Lumi' }).first().click()
  await question.getByRole('button', { name: 'active', exact: true }).click()
  await expect(question).toBeHidden()
  await expect(page.getByRole('treeitem', { name: /^Lumi/ }).first()).not.toContainText('Unknown')
  await page.keyboard.press('Control+z')
  await expect(question).toBeVisible()
})

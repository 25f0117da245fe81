import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await expect(page.getByRole('tree')).toBeVisible()
})

const finder = (page: Page) => page.getByRole('dialog', { name: 'Find anything' })
const field = (page: Page) => finder(page).getByRole('combobox')
const active = (page: Page) => finder(page).getByRole('option', { selected: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('finds an account by what is typed at once, a person by an address, and gives the focus back', async ({
  page,
}) => {
  await page.getByRole('tree').focus()
  // No waiting: what is typed right after the key is in the field.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('fjodr sprot')
  await expect(field(page)).toHaveValue('fjodr sprot')
  await expect(active(page)).toContainText('Fjord Sport')
  await page.keyboard.press('Escape')
  await expect(finder(page)).toBeHidden()
  await expect(page.getByRole('tree')).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('1000000012')
  await expect(active(page)).toContainText('Fjord Sport')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Fjord Sport')).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(active(page)).toContainText('Fjord Sport')
  await page.keyboard.type('anna@north')
  await expect(active(page)).toContainText('Anna')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'People' })).toBeVisible()
})

test('says how much it found once typing is over, and not with every key', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await expect(active(page)).toBeVisible()
  const said = finder(page).getByRole('status')
  await expect(said).toHaveText('')
  const all = await said.evaluate(async (status) => {
    const texts: string[] = []
    // One record for each time that it says something else.
    new MutationObserver((records) => texts.push(...records.map(() => status.textContent))).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    for (const letter of 'fjord') document.execCommand('insertText', false, letter)
    while (texts.length === 0) await new Promise((resolve) => requestAnimationFrame(resolve))
    return texts
  })
  await expect(field(page)).toHaveValue('fjord')
  expect(all).toEqual([expect.stringMatching(/^[1-9]\d* results$/)])
})

test('does commands, and what can be done with a result', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('keyboard map')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('acting')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('act as')
  await expect(active(page)).toContainText('Choose who you act as')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Find a person' })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('fjord sport')
  await expect(active(page)).toContainText('Fjord Sport')
  await page.keyboard.press('ArrowRight')
  await expect(active(page)).toContainText('Open its page')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('Give access')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^Give access to Fjord Sport/ })).toBeVisible()
})

test('what is typed while the workspace is on its way is found when it is there', async ({ page }) => {
  const held: (() => void)[] = []
  await page.routeWebSocket('**/socket', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (String(message).includes('"mirror.snapshot"')) held.push(() => server.send(message))
      else server.send(message)
    })
  })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lumi')
  await expect(field(page)).toHaveValue('lumi')
  await expect(page.getByRole('treeitem')).toHaveCount(0)
  held.shift()?.()
  await expect(active(page)).toContainText('Lumi')
  await expect(field(page)).toHaveValue('lumi')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Lumi')).toBeVisible()
})

test('answers who can, each with the proof, and keeps the answer beside the page', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('who can invite admins on fjord sport')
  await expect(active(page)).toContainText('Who can invite users as Admin on Fjord Sport?')
  await page.keyboard.press('Enter')
  await expect(finder(page).getByText(/^\d+ people can$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(active(page)).toContainText('Who can')
  await page.keyboard.press('Enter')
  await finder(page).getByRole('button', { name: 'Keep beside the page' }).press('Enter')
  const answer = page.getByRole('region', { name: 'Who can invite users as Admin on Fjord Sport?' })
  await expect(answer).toBeVisible()
  await answer.getByRole('listitem').first().locator('summary').press('Enter')
  await expect(answer.getByRole('article')).toContainText('Allowed')
  await answer.getByRole('button', { name: 'Put the answer away' }).press('Enter')
  await expect(answer).toBeHidden()
})

test('Enter that comes before the list is not lost', async ({ page }) => {
  const { promise: asked, resolve: arrive } = Promise.withResolvers<void>()
  await page.route('**/finder-body*.js', async (route) => {
    await asked
    await route.continue()
  })
  await page.reload()
  await expect(page.getByRole('tree')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('keyboard map')
  await page.keyboard.press('Enter')
  await expect(finder(page)).toBeVisible()
  arrive()
  await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible()
})

test('keeps what was told behind a bell, with the way back', async ({ page }) => {
  await page.keyboard.press('Alt+Shift+n')
  const form = page.getByRole('dialog', { name: 'Add a person' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Nils Holm')
  await form.getByRole('textbox', { name: 'E-mail address' }).fill('nils@northlight.example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Messages, 1 new' })).toBeVisible()
  await page.keyboard.press('Alt+m')
  const messages = page.getByRole('dialog', { name: 'Messages' })
  await expect(messages.getByRole('listitem')).toContainText('Nils Holm added')
  await messages.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(messages.getByRole('listitem')).toHaveCount(2)
  await expect(messages.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expectAccessible(page)
  await messages.getByRole('button', { name: 'Clear' }).press('Enter')
  await expect(messages).toContainText('Nothing was done in this session yet.')
})

/** Keeps a review, a report and a template, as people do. */
async function keepSome(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+r')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Danish clients, autumn')
  await page.getByRole('combobox', { name: 'Add a reviewer' }).fill('Anna Berg')
  await page.getByRole('option', { name: /Anna Berg/ }).click()
  await page.getByLabel('Last day to decide').fill('2030-12-31')
  await page.getByRole('button', { name: 'Begin the review' }).press('Enter')
  await expect(heading(page, 'Danish clients, autumn')).toBeVisible()

  await page.keyboard.press('Alt+0')
  await page.getByRole('button', { name: 'Finance roles' }).press('Enter')
  await page.getByRole('button', { name: 'Save…' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Money every month')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Money every month' })).toBeVisible()
  await page.getByRole('button', { name: 'Access by account' }).press('Enter')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('petra novak')
  await expect(active(page)).toContainText('Petra Novak')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Petra Novak')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('access from a template')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Give Petra Novak access from a template' })
  await dialog.getByRole('button', { name: 'New template' }).first().press('Enter')
  await expect(dialog.getByLabel('Name of the template')).toBeFocused()
  await page.keyboard.type('Media buyer')
  await dialog.getByRole('button', { name: 'Add a kind of account' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Client accounts' }).click()
  await dialog.getByRole('button', { name: 'Standard', exact: true }).press('Enter')
  await dialog.getByRole('button', { name: 'Save template' }).press('Enter')
  await expect(dialog.getByRole('button', { name: /^Media buyer/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('finds by a name what people keep, says what it is, and opens it, with the keyboard alone', async ({
  page,
}) => {
  test.slow()
  await keepSome(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('danihs clients')
  await expect(active(page)).toContainText(/Danish clients, autumn.*open until.*Access review/)
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Danish clients, autumn')).toBeVisible()

  // Another that is being put together makes room, and is there again afterwards.
  await page.keyboard.press('Alt+Shift+r')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half done')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('autumn')
  await expect(active(page)).toContainText('Danish clients, autumn')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Danish clients, autumn')).toBeVisible()
  await page.keyboard.press('Alt+Shift+r')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Half done')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('mnoey')
  await expect(active(page)).toContainText(/Money every month.*Finance roles.*Report/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Reports')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Money every month' })).toHaveAttribute(
    'aria-current',
    'true',
  )

  await page.keyboard.press('Control+k')
  await page.keyboard.type('media buyer')
  await expect(active(page)).toContainText(/Media buyer.*1 role.*Template/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Give access from a template' })
  await expect(dialog.getByRole('button', { name: /^Media buyer/ })).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('button', { name: /^Person/ }).press('Enter')
  await page.keyboard.type('petra')
  await expect(page.getByRole('option', { name: /Petra Novak/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: /^For everything below/ }).press('Enter')
  await page.keyboard.type('Smilhuset')
  await expect(page.getByRole('option', { name: 'Smilhuset' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('on 3 client accounts')).toBeVisible()
  await expectAccessible(page)
})

test('asks once for what people keep when it opens, and for nothing with a key', async ({ page }) => {
  const asked: string[] = []
  await page.routeWebSocket('**/socket', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      asked.push(String(message))
      server.send(message)
    })
  })
  await page.reload()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  // The rail asks for its counts in its own time.
  await expect(page.getByRole('button', { name: /^Findings \d+/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Pending \d+/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  const lists = ['plans', 'questions', 'reviews', 'reports', 'templates'].map((kind) => `"${kind}.list"`)
  await expect(() =>
    expect(lists.filter((list) => asked.some((message) => message.includes(list)))).toEqual(lists),
  ).toPass()
  const before = asked.length
  await page.keyboard.type('lumi')
  await expect(active(page)).toContainText('Lumi')
  await page.keyboard.type(' autumn review')
  await expect(finder(page)).toContainText('Nothing is like')
  expect(asked.slice(before)).toEqual([])
  for (const list of lists) expect(asked.filter((message) => message.includes(list))).toHaveLength(1)
})

test('is accessible with results, and with an answer', async ({ page }) => {
  test.slow()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nor')
  await expect(active(page)).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
  await field(page).fill('can anna edit billing on fjord sport')
  await expect(active(page)).toContainText('Can Anna')
  await page.keyboard.press('Enter')
  await expect(finder(page).getByRole('article')).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
})

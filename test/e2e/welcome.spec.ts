import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const document = (accounts: readonly object[]) =>
  Buffer.from(JSON.stringify({ format: 'keyholder-workspace', version: 1, name: 'Fjellrev', accounts }))

const manager = { id: 'fjellrev', system: 'google-ads', kind: 'manager', name: 'Fjellrev MCC' }

test('the first start offers the three ways in, and is accessible', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Keyholder' })).toBeVisible()
  for (const name of [/Open the sample agency/, /Open a file/, /New workspace/])
    await expect(page.getByRole('button', { name })).toBeVisible()
  await expectAccessible(page)
})

test('a file is opened; the address then holds the view and no token', async ({ page }) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Open a file/ }).click(),
  ])
  await chooser.setFiles({ name: 'fjellrev.json', mimeType: 'application/json', buffer: document([manager]) })
  await expect(page).toHaveTitle('Fjellrev · Keyholder')
  await page.getByRole('treeitem', { name: /^Fjellrev MCC/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fjellrev MCC' })).toBeVisible()
  expect(page.url()).toMatch(/#\/accounts\?account=/)
  expect(page.url()).not.toContain('token')

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Fjellrev MCC' })).toBeVisible()
})

test('a file that cannot be opened is refused with its place, and nothing happens', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: document([{ ...manager, colour: 'red' }]),
  })
  await expect(page.getByRole('alert')).toContainText('broken.json')
  await expect(page.getByRole('alert')).toContainText('accounts[0].colour')
  await expect(page.getByRole('button', { name: /Open the sample agency/ })).toBeVisible()
})

test('a file is opened by dropping it', async ({ page }) => {
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
      return transfer
    },
    document([manager]).toString(),
  )
  await expect(page.getByRole('heading', { name: 'Keyholder' })).toBeVisible()
  const window = page.getByRole('main')
  await window.dispatchEvent('dragover', { dataTransfer: data })
  await expect(page.getByText('Drop to open.')).toBeVisible()
  await window.dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByRole('treeitem', { name: /^Fjellrev MCC/ })).toBeVisible()
})

test('a new workspace is named, begins empty, and is found again among the recent ones', async ({ page }) => {
  await page.getByRole('button', { name: /New workspace/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A workspace needs a name.')).toBeVisible()
  await page.getByLabel('Name of the workspace').fill('Polarlys')
  await page.keyboard.press('Enter')
  await expect(page.getByText('An empty workspace')).toBeVisible()
  await page.getByRole('button', { name: 'Workspace Polarlys' }).click()
  await page.getByRole('menuitem', { name: 'Close the workspace' }).click()
  await page.getByRole('button', { name: /^Polarlys/ }).click()
  await expect(page.getByText('An empty workspace')).toBeVisible()
})

test('another workspace is opened from the menu, and what was chosen before is forgotten', async ({
  page,
}) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('treeitem', { name: /^Northlight MCC/ }).click()
  await page.getByRole('button', { name: 'Workspace Northlight' }).click()
  await page.getByRole('menuitem', { name: 'Open another workspace…' }).click()
  await page.getByRole('button', { name: /New workspace/ }).click()
  await page.getByLabel('Name of the workspace').fill('Second')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Second · Keyholder')
  expect(page.url()).toMatch(/#\/accounts$/)
})

test('nothing more is asked about a workspace that was closed', async ({ page }) => {
  const calls: string[] = []
  await page.routeWebSocket('**/socket', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      calls.push(/"call":"([^"]+)"/.exec(String(message))?.[1] ?? '')
      server.send(message)
    })
  })
  await page.reload()
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('treeitem', { name: /^Nordic/ }).click()
  await expect(page.getByRole('row', { name: /^Clara Holm/ })).toBeVisible()
  const ofWorkspace = ['access.people', 'changes.undo-state', 'plans.list']
  expect(calls).toEqual(expect.arrayContaining(ofWorkspace))
  await page.getByRole('button', { name: /^Workspace/ }).click()
  calls.length = 0
  await page.getByRole('menuitem', { name: /^Close/ }).click()
  await expect(page.getByRole('button', { name: /Open the sample agency/ })).toBeVisible()
  await expect.poll(() => calls).toContain('workspace.recent')
  expect(calls.filter((call) => ofWorkspace.includes(call))).toEqual([])
})

test('the window says calmly that the app is gone, and goes on when it is back', async ({ page, host }) => {
  let isThere = true
  const wires: (() => void)[] = []
  await page.routeWebSocket('**/socket', (socket) => {
    if (!isThere) return void socket.close({ code: 1012 })
    const server = socket.connectToServer()
    wires.push(() => {
      void server.close()
      void socket.close({ code: 1012 })
    })
  })
  await page.reload()
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('treeitem', { name: /^Nordic/ }).click()
  await expect(page.getByRole('row', { name: /^Clara Holm/ })).toBeVisible()
  // The window has said where the person is: nothing is under way when the wire is cut.
  await expect.poll(() => readFile(join(host.dir, 'settings.json'), 'utf8')).toContain('account=nordic')
  isThere = false
  for (const cut of wires) cut()
  await expect(page.getByText(/cannot be reached just now/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Clara Holm/ })).toBeVisible()
  isThere = true
  await expect(page.getByText(/cannot be reached just now/)).toHaveCount(0)
  await page.getByRole('treeitem', { name: /^Central/ }).click()
  await expect(page.getByRole('row', { name: /^Katrin Vogel/ })).toBeVisible()
})

test('the workspace is exported as a document that holds what was there', async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('button', { name: 'Workspace Northlight' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as a workspace document' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Northlight.keyholder.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('"keyholder-workspace"')
  expect(text).toContain('Fjord Sport')
})

test('an address without its token is refused in words', async ({ page, host }) => {
  const other = await page.context().newPage()
  await other.goto(new URL('/', host.url).href)
  await expect(other.getByText('This address does not open Keyholder any more')).toBeVisible()
  await expectAccessible(other)
})

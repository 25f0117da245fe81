import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startHostProcess } from '../helpers/host-process.ts'
import { expect, test } from './fixtures.ts'

/** The token has been exchanged. */
async function hasKey(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.sessionStorage.length)).toBe(1)
}

test('the printed address opens the window, and the token does not stay in it', async ({ page, host }) => {
  await expect(page).toHaveTitle(/Keyholder/)
  await hasKey(page)
  await expect.poll(() => page.url()).not.toContain('token')
  expect(host.url).toContain('#token=')
})

test('a reload keeps working, and a second tab opens by the same address', async ({
  page,
  host,
  context,
}) => {
  await hasKey(page)
  const socket = page.waitForEvent('websocket')
  await page.reload()
  expect((await socket).url()).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/socket$/)

  const second = await context.newPage()
  const secondSocket = second.waitForEvent('websocket')
  await second.goto(host.url)
  const frame = await (await secondSocket).waitForEvent('framereceived')
  expect(JSON.parse(String(frame.payload))).toMatchObject({ kind: 'reply', result: { ok: true } })
})

test('a screen that cannot be fetched says so, and leaves the others as they are', async ({
  page,
  troubles,
}) => {
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await expect(page.getByRole('tree')).toBeVisible()
  await page.route('**/charts-screen*.js', (route) => route.abort())
  await page.getByRole('button', { name: 'Charts', exact: true }).click()
  await expect(page.getByText('This screen could not be drawn')).toBeVisible()
  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await expect(page.getByText('Nothing is planned')).toBeVisible()
  await page.unroute('**/charts-screen*.js')
  await page.getByRole('button', { name: 'Charts', exact: true }).click()
  await expect(page.getByText('This screen could not be drawn')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Roles over time' })).toBeVisible()
  expect(troubles.splice(0).length).toBeGreaterThan(0)
})

test('the policy keeps inline scripts and strangers out', async ({ page, troubles }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "inline"'
    document.head.append(script)
    const refused = await fetch('https://evil.example/').then(
      () => false,
      () => true,
    )
    return { title: document.title, refused }
  })
  expect(ran.title).not.toBe('inline')
  expect(ran.refused).toBe(true)
  const provoked = troubles.splice(0)
  expect(provoked.filter((trouble) => !/Content Security Policy/i.test(trouble))).toEqual([])
  expect(provoked.length).toBeGreaterThanOrEqual(2)
})

test('the host ends in good order on both signals, and its folder can be used again', async () => {
  const first = await startHostProcess()
  const again = await startHostProcess({ dir: first.dir })
  expect(await again.stop('SIGINT')).toBe(0)
  expect(await first.stop('SIGTERM')).toBe(0)
})

test('a host that starts again opens what was open, where it was left', async ({ context }) => {
  const dir = await mkdtemp(join(tmpdir(), 'keyholder-test-'))
  const first = await startHostProcess({ dir })
  const page = await context.newPage()
  await page.goto(first.url)
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
  await page.getByRole('treeitem', { name: /^Nordic/ }).click()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('main', { name: 'Grid' })).toBeVisible()
  await expect.poll(() => readFile(join(dir, 'settings.json'), 'utf8')).toContain('#/grid?account=')
  await page.close()
  expect(await first.stop()).toBe(0)

  const again = await startHostProcess({ dir })
  const later = await context.newPage()
  await later.goto(again.url)
  await expect(later.getByRole('main', { name: 'Grid' })).toBeVisible()
  expect(later.url()).toContain('account=nordic')
  await later.close()
  expect(await again.stop()).toBe(0)
  await rm(dir, { recursive: true })
})

import { makeAgency } from '../bench/agency.ts'
import { inFolder, makeWorkspaceFile } from '../bench/world/workspace-file.ts'
import type { LinedHost } from '../helpers/host-line.ts'
import { expect, test as base } from './fixtures.ts'

interface WorkerFixtures {
  /** A host that knows the largest agency: brought in once, as a person would, for all tests of a file. */
  readonly largestHost: LinedHost
}

/**
 * Like the `test` of the other stories, in the largest agency that Google's limits allow: 85,000 clients
 * below 3,000 managers, 2,000 people, 6,000 roles. Its tests share one workspace, so each one takes back
 * what it changed, or changes what no other one looks at.
 */
export const test = base.extend<object, WorkerFixtures>({
  largestHost: [
    async ({ browser, hosts }, use) => {
      const host = await hosts.start()
      const page = await browser.newPage()
      await page.goto(host.url)
      await inFolder(async (dir) => {
        const file = makeWorkspaceFile(dir, makeAgency('L'))
        await page.locator('input[type=file]').setInputFiles(file)
        await expect(page).toHaveTitle(title, { timeout: 120_000 })
      })
      await page.close()
      await use(host)
      expect(await host.stop(), 'the host has nothing to complain about').toBe('')
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  host: async ({ largestHost }, use) => use(largestHost),

  page: async ({ page }, use) => {
    await expect(page).toHaveTitle(title, { timeout: 30_000 })
    // A window opens where the last one was left, so each test begins at the same place.
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    const tree = page.getByRole('tree')
    await tree.focus()
    const close = page.getByRole('button', { name: 'Close everything' })
    if (await close.isVisible()) await close.click()
    await tree.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await expect(tree.getByRole('treeitem', { name: /^Manager 91/ })).toBeVisible()
    await use(page)
  },
})

export { expect }

const title = 'Bench · Keyholder'

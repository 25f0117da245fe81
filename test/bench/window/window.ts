import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../../../electron/shell/build.ts'
import { startHostProcess } from '../../helpers/host-process.ts'
import { sizes } from '../agency.ts'
import type { Size } from '../agency.ts'
import { writeBetweenMarkers } from '../measure/report.ts'
import { machineLine, tableOf } from '../measure/table.ts'
import { readOptions } from '../options.ts'
import type { Row } from '../rows/row.ts'
import { storedRows } from '../world/world.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import { openBrowser, openPage } from './browser.ts'
import { keyholder, peer } from './contestant.ts'
import { openPeerSite } from './peer-site.ts'
import { treeRows } from './tree-rows.ts'

/**
 * `npm run bench:window [-- --json FILE] [--size S|L] [--only tree]`: Keyholder's window beside other
 * trees, in one Chromium. A whole run writes docs/bench-window.md. How: docs/decisions/0054.
 */
const options = readOptions(process.argv.slice(2))
const rounds = { S: 5, L: 3 } as const
const root = join(import.meta.dirname, '../../..')

const built = await ensureBuilt(root)
if (!built.ok) throw new Error(built.output)

const rows: Row[] = []
await inFolder(async (dir) => {
  const site = await openPeerSite(join(dir, 'peers'), options.sizes)
  const browser = await openBrowser()
  for (const size of options.sizes) {
    const host = await startHostProcess()
    await openAgency(host.url, size)
    const contestants = [
      keyholder({ S: host.url, L: host.url }),
      peer(site.url, 'arborist', 'react-arborist', true),
      peer(site.url, 'headless-tree', 'Headless Tree', false),
      peer(site.url, 'mantine', 'Mantine', true),
    ]
    rows.push(...(await treeRows(browser, size, contestants, rounds[size])))
    await host.stop()
  }
  await browser.close()
  await site.close()

  /** Opens a file with the agency, as a person would. */
  async function openAgency(url: string, size: Size): Promise<void> {
    const page = await openPage(browser)
    await page.goto(url)
    await inFolder(async (files) => {
      await page.locator('input[type=file]').setInputFiles(makeWorkspaceFile(files, storedRows(size)))
      await page.waitForFunction(() => document.title.startsWith('Bench'))
    })
    await page.context().close()
  }
})

const machine = machineLine(new Date())
const text = `${machine}\n\n${tableOf(rows)}`
process.stdout.write(`${text}\n`)
if (options.json !== null) writeFileSync(options.json, JSON.stringify({ machine, sizes, rows }, null, 2))
if (options.only === null && options.sizes.length === Object.keys(sizes).length)
  writeBetweenMarkers(join(root, 'docs/bench-window.md'), text)

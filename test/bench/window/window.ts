import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../../../electron/shell/build.ts'
import { sizes } from '../agency.ts'
import { writeBetweenMarkers } from '../measure/report.ts'
import { machineLine, tableOf } from '../measure/table.ts'
import { readOptions } from '../options.ts'
import type { Row } from '../rows/row.ts'
import { inFolder } from '../world/workspace-file.ts'
import { openBrowser } from './browser.ts'
import { openPeerSite } from './peers/page/site.ts'
import { partsOf } from './plan.ts'
import { failed } from './rows.ts'
import { withAgency } from './stand.ts'

/**
 * `npm run bench:window [-- --json FILE] [--size S|L] [--only tree|grid|map|find|snapshot]`: Keyholder's
 * window beside other trees and another grid, in one Chromium. A whole run writes docs/bench-window.md. How:
 * docs/decisions/0054.
 */
const options = readOptions(process.argv.slice(2))
const parts = partsOf(options.only)
const root = join(import.meta.dirname, '../../..')

const built = await ensureBuilt(root)
if (!built.ok) throw new Error(built.output)

const rows: Row[] = []
await inFolder(async (dir) => {
  const site = await openPeerSite(join(dir, 'page'), options.sizes)
  const browser = await openBrowser()
  for (const size of options.sizes) {
    await withAgency(browser, size, async ({ file, host }) => {
      for (const { name, rounds, measure } of parts) {
        const count = rounds[size]
        if (count === undefined) continue
        process.stderr.write(`${size} ${name} …\n`)
        const stand = { browser, size, file, host, page: site.url, windows: join(dir, 'windows') }
        rows.push(...(await measure(stand, count)))
      }
    })
  }
  await browser.close()
  await site.close()
})

const machine = machineLine(new Date())
const text = `${machine}\n\n${tableOf(rows)}`
process.stdout.write(`${text}\n`)
if (options.json !== null) writeFileSync(options.json, JSON.stringify({ machine, sizes, rows }, null, 2))
if (rows.some((row) => row.text === failed)) {
  process.stderr.write('Somebody failed, see above: docs/bench-window.md stays as it was.\n')
  process.exitCode = 1
} else if (options.only === null && options.sizes.length === Object.keys(sizes).length)
  writeBetweenMarkers(join(root, 'docs/bench-window.md'), text)

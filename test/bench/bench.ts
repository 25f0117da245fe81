import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sizes } from './agency.ts'
import { writeBetweenMarkers } from './measure/report.ts'
import { machineLine, shortTableOf, tableOf } from './measure/table.ts'
import { readOptions } from './options.ts'
import { plan } from './plan.ts'
import type { Row } from './rows/row.ts'
import { createWorld } from './world/world.ts'

/**
 * `npm run bench [-- --json FILE] [--size S|L] [--only NAME]`. A whole run also puts its tables into
 * docs/bench.md and the README. How it measures: docs/decisions/0022.
 */
const options = readOptions(process.argv.slice(2))
const rows: Row[] = []

for (const size of options.sizes) {
  const parts = plan.filter(
    (part) => part.sizes.some((each) => each === size) && (options.only ?? part.name) === part.name,
  )
  if (parts.length === 0) continue
  const world = createWorld(size)
  for (const part of parts) {
    process.stderr.write(`${size} ${part.name} …\n`)
    rows.push(...(await part.measure(world)))
  }
}

const machine = machineLine(new Date())
const text = `${machine}\n\n${tableOf(rows)}`
process.stdout.write(`${text}\n`)
if (options.json !== null) {
  writeFileSync(options.json, JSON.stringify({ machine, sizes, rows }, null, 2))
}
if (options.only === null && options.sizes.length === Object.keys(sizes).length) {
  const root = join(import.meta.dirname, '../..')
  writeBetweenMarkers(join(root, 'docs/bench.md'), text)
  writeBetweenMarkers(join(root, 'README.md'), `${machine}\n\n${shortTableOf(rows)}`)
}

import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf } from '../../../electron/reports/formats/csv.ts'
import { makeReport } from '../../../electron/reports/make-report.ts'
import type { Report } from '../../../electron/reports/report.ts'
import { wordingOf } from '../../../electron/reports/wording.ts'
import type { Size } from '../agency.ts'
import { createWorld } from '../world/world.ts'

/**
 * Runs alone (`rows/reports.ts` starts it): writes the access report of an agency as CSV, up to a number of rows, and
 * says how many there were, in how many milliseconds, the most memory that the process took, and how much of it the
 * agency itself took.
 */
const [size, most, file] = process.argv.slice(2) as [Size, string, string]
const { rows, graph } = createWorld(size)
const resources = join(import.meta.dirname, '..', '..', '..', 'resources')
const source = { name: 'Bench', rows, graph, now: Date.now(), changes: null }
const made = makeReport(source, { kind: 'access' }, wordingOf(resources, 'en'))
if (!made.ok) throw new Error(JSON.stringify(made.error))
global.gc?.()
const before = process.resourceUsage().maxRSS * 1024

const begun = performance.now()
const descriptor = openSync(file, 'w')
const { report, written } = upTo(made.value, Number(most))
for (const chunk of csvOf(report, { bom: false, sectionTitle: '' })) writeSync(descriptor, chunk)
closeSync(descriptor)
const milliseconds = performance.now() - begun
const memory = process.resourceUsage().maxRSS * 1024
process.stdout.write(JSON.stringify({ rows: written(), milliseconds, memory, before }))

/** The same report, ended after so many rows; where it is shorter it begins again, so that there are as many. */
function upTo(whole: Report, limit: number) {
  let count = 0
  const [section] = whole.sections
  function* lines() {
    while (count < limit) {
      for (const line of section!.lines()) {
        if (count >= limit) return
        count++
        yield line
      }
    }
  }
  return { report: { ...whole, sections: [{ ...section!, lines }] }, written: () => count }
}

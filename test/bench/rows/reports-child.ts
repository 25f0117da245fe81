import { closeSync, createWriteStream, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csvOf } from '../../../electron/reports/formats/csv.ts'
import { makeReport } from '../../../electron/reports/make-report.ts'
import type { Block, Report } from '../../../electron/reports/report.ts'
import { readWording } from '../../../electron/reports/read-wording.ts'
import type { Size } from '../agency.ts'
import { createWorld } from '../world/world.ts'

/**
 * Runs alone (`rows/reports.ts` starts it), with a task and a file: `csv` writes the access report of an agency, begun
 * again until there are so many rows; `bare` writes the rows of that file, each as it is, to another. Says in how many
 * milliseconds, and how much memory was taken beyond what was there before.
 */
const [task, file, size, most] = process.argv.slice(2) as ['csv' | 'bare', string, Size, string]
const run = task === 'csv' ? written() : bare()
const before = process.resourceUsage().maxRSS
const begun = performance.now()
await run()
const milliseconds = performance.now() - begun
const memory = (process.resourceUsage().maxRSS - before) * 1024
process.stdout.write(JSON.stringify({ milliseconds, memory }))

function bare() {
  const lines = readFileSync(file, 'utf8').split(/(?<=\r\n)/)
  return () => pipeline(Readable.from(lines, { objectMode: true }), createWriteStream(`${file}.bare`))
}

function written() {
  const { rows, graph } = createWorld(size)
  const resources = join(import.meta.dirname, '..', '..', '..', 'resources')
  const source = { name: 'Bench', rows, graph, now: Date.now(), changes: null, reviews: null }
  const made = makeReport(source, { kind: 'access' }, readWording(resources, 'en'))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return async () => {
    const descriptor = openSync(file, 'w')
    for (const chunk of csvOf(ofLength(made.value, Number(most)), { bom: false, sectionTitle: '' })) {
      writeSync(descriptor, chunk)
    }
    closeSync(descriptor)
  }
}

function ofLength(report: Report, length: number): Report {
  const [section] = report.sections
  function* blocks() {
    for (let count = 0; count < length;) {
      for (const block of section!.blocks()) {
        const rows = Math.min(block.length, length - count)
        if (rows === 0) return
        count += rows
        yield rows === block.length ? block : firstRows(block, rows)
      }
    }
  }
  return { ...report, sections: [{ ...section!, blocks }] }
}

function firstRows(block: Block, length: number): Block {
  return { group: block.group, length, shared: null, cell: (line, column) => block.cell(line, column) }
}

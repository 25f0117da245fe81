import { readFileSync } from 'node:fs'
import { comparing } from '../../../electron/features/import/plan/compare.ts'
import { noAnswers, readSources } from '../../../electron/features/import/read-sources.ts'
import { preparedNow } from '../../../electron/features/import/sources.ts'
import { atOnce } from '../../../electron/features/import/turns.ts'

/** Runs alone (`rows/import.ts` starts it): the most memory that reading and comparing files takes. */
const sources = process.argv.slice(2).map((path) => preparedNow({ name: path, bytes: readFileSync(path) }))
const { incoming } = atOnce(readSources(sources, noAnswers))
const nothing = { account: [], member: [], link: [], grant: [], invitation: [] }
const { lines } = atOnce(comparing(nothing, incoming, 0))
if (lines.length === 0) throw new Error('nothing was read')
process.stdout.write(String(process.resourceUsage().maxRSS * 1024))

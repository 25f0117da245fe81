import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { xlsxOf } from '../../../electron/reports/formats/xlsx.ts'
import { makeReport } from '../../../electron/reports/make-report.ts'
import { linesOf } from '../../../electron/reports/report.ts'
import type { Block, Cell, Report, Section } from '../../../electron/reports/report.ts'
import { readWording } from '../../../electron/reports/read-wording.ts'
import { median, timesInTurn } from '../measure/times.ts'
import { ratioOf } from '../measure/turns.ts'
import { inFolder } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { figureOf } from './row.ts'
import type { Row } from './row.ts'

const csvRows = 1_000_000
const xlsxRows = 100_000

/** A million rows as CSV beside a bare stream of the same rows, and a workbook beside exceljs where that is installed. */
export async function reportRows(world: World, rounds: number): Promise<readonly Row[]> {
  return inFolder(async (dir) => [
    ...(await csvFigures(world, rounds, dir)),
    ...(await xlsxFigures(world, rounds, dir)),
  ])
}

async function csvFigures({ size }: World, rounds: number, dir: string): Promise<readonly Row[]> {
  const file = join(dir, 'access.csv')
  const child = join(import.meta.dirname, 'reports-child.ts')
  const run = (...args: readonly string[]) =>
    JSON.parse(execFileSync(process.execPath, [child, ...args], { encoding: 'utf8' })) as {
      readonly milliseconds: number
      readonly memory: number
    }
  const made: number[] = []
  const bare: number[] = []
  const memory: number[] = []
  for (let round = 0; round < rounds; round++) {
    const one = run('csv', file, size, String(csvRows))
    made.push(one.milliseconds)
    memory.push(one.memory / 1e6)
    bare.push(run('bare', file).milliseconds)
  }
  const figure = figureOf('report, a million rows', size)
  return [
    { ...figure('bare stream of the same rows', median(bare)), rounds: bare },
    {
      ...figure('Keyholder, CSV', median(made)),
      ratio: ratioOf(made, bare),
      against: 'bare stream of the same rows',
      target: '≤ 2',
      rounds: made,
    },
    { ...figure('memory beyond the workspace, CSV', median(memory), 'MB'), target: '≤ 300', rounds: memory },
  ]
}

async function xlsxFigures(
  { rows, graph, size }: World,
  rounds: number,
  dir: string,
): Promise<readonly Row[]> {
  const resources = join(import.meta.dirname, '..', '..', '..', 'resources')
  const source = { name: 'Bench', rows, graph, now: Date.now(), changes: null, reviews: null }
  const made = makeReport(source, { kind: 'access' }, readWording(resources, 'en'))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const [whole] = made.value.sections
  const first = blocksOf(whole!, xlsxRows)
  const section = { ...whole!, blocks: () => first }
  const report: Report = { ...made.value, sections: [section] }
  const ours = () => {
    const descriptor = openSync(join(dir, 'ours.xlsx'), 'w')
    for (const chunk of xlsxOf(report)) writeSync(descriptor, chunk)
    closeSync(descriptor)
  }
  const figure = figureOf('report, 100,000 rows', size)
  const exceljs = await peer()
  if (!exceljs) {
    const [times = []] = await timesInTurn(rounds, ours)
    const note = 'exceljs is not installed: npm install --no-save exceljs@4.4.0'
    return [{ ...figure('Keyholder, XLSX', median(times)), note, rounds: times }]
  }
  const theirs = async () => {
    const filename = join(dir, 'theirs.xlsx')
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true })
    const sheet = workbook.addWorksheet('Access', { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow(section.columns.map(({ title }) => title)).commit()
    for (const { cells } of linesOf(section))
      sheet.addRow(cells.map((cell, place) => valueOf(cell, section.columns[place]!.type))).commit()
    await workbook.commit()
  }
  const [peers = [], times = []] = await timesInTurn(rounds, theirs, ours)
  return [
    { ...figure('exceljs 4.4.0, streaming writer', median(peers)), rounds: peers },
    {
      ...figure('Keyholder, XLSX', median(times)),
      ratio: ratioOf(times, peers),
      against: 'exceljs 4.4.0, streaming writer',
      target: '≤ 1',
      rounds: times,
    },
  ]
}

/** The first blocks, with so many rows together; a few more where the last one has more. */
function blocksOf(section: Section, most: number): readonly Block[] {
  const first: Block[] = []
  let rows = 0
  for (const block of section.blocks()) {
    first.push(block)
    rows += block.length
    if (rows >= most) break
  }
  return first
}

function valueOf(cell: Cell, type: string): string | number | boolean | Date | null {
  if (typeof cell === 'object') return cell?.said ?? null
  return typeof cell === 'string' && (type === 'day' || type === 'moment') ? new Date(cell) : cell
}

interface Peer {
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookWriter: new (options: object) => {
        addWorksheet(name: string, options: object): { addRow(cells: readonly unknown[]): { commit(): void } }
        commit(): Promise<void>
      }
    }
  }
}

/** It is not maintained and brings 190 packages along, so nobody has to install it (docs/decisions/0067). */
async function peer(): Promise<Peer | null> {
  const name = 'exceljs'
  try {
    return ((await import(name)) as { readonly default: Peer }).default
  } catch {
    return null
  }
}

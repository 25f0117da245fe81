import { createGraph } from '../access/graph.ts'
import { csvOfReport } from '../features/report/access-report.ts'
import { accessRows } from '../features/report/access-rows.ts'
import words from '../../resources/translations/en/report.json' with { type: 'json' }
import { namesIn } from './names.ts'
import type { Named } from './names.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeOut } from './output-file.ts'
import { CliProblem } from './problem.ts'
import { readWorkspace } from './workspace-file.ts'

export interface ReportWish {
  readonly workspace: string
  readonly out: string
  readonly account?: readonly string[]
  readonly member?: readonly string[]
  readonly bom?: boolean
}

/** Writes the access report of a workspace, of what is named or of everything. */
export async function reportAccess(wish: ReportWish, terminal: Terminal): Promise<number> {
  assertNotWorkspace(wish.out, wish.workspace)
  const { rows, now: then } = await readWorkspace(wish.workspace)
  const names = namesIn(rows)
  const filter = {
    accounts: wish.account?.map((name) => idOf('--account', names.account(name))),
    members: wish.member?.map((name) => idOf('--member', names.member(name))),
  }
  const now = new Date(then).toISOString()
  const report = accessRows({ graph: createGraph(rows), rows, now, language: 'en' }, filter)
  await writeOut(wish.out, csvOfReport(report, { words, bom: wish.bom ?? false }), terminal)
  return 0
}

function idOf(option: string, named: Named): string {
  if ('id' in named) return named.id
  throw new CliProblem({ ...named.failure, details: { ...named.failure.details, path: option } })
}

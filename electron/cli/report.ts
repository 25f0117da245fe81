import { statSync } from 'node:fs'
import { languageSchema } from '../../shared/model/language.ts'
import { papers, reportDefinitionSchema, reportFormats, reportKinds } from '../../shared/model/report.ts'
import type { ReportDefinition, ReportFormat } from '../../shared/model/report.ts'
import { readShared } from '../features/report/shared-reports.ts'
import { atOnce } from '../features/import/turns.ts'
import { placeOf } from '../place.ts'
import { documentWords } from '../reports/formats/document-words.ts'
import { chunksOf } from '../reports/formats/formats.ts'
import { pdfContentOf, pdfOf } from '../reports/formats/pdf.ts'
import { makeReport } from '../reports/make-report.ts'
import type { Report } from '../reports/report.ts'
import { readWording } from '../reports/read-wording.ts'
import type { Wording } from '../reports/wording.ts'
import { resources } from './environment.ts'
import { namesIn } from './names.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeInTurns } from './output-file.ts'
import { orProblem, problem } from './problem.ts'
import { withReports } from './report-workspace.ts'
import type { ReportWorkspace } from './report-workspace.ts'
import { idOf } from './session.ts'
import { cliText } from './texts.ts'
import { readFile } from './workspace-file.ts'

/** What the command line says of a report; it goes before what a kept definition says. */
export interface ReportWish {
  readonly workspace: string
  readonly out?: string
  readonly format?: string
  readonly language?: string
  readonly columns?: string
  readonly group?: string
  readonly platform?: readonly string[]
  readonly account?: readonly string[]
  readonly below?: readonly string[]
  readonly member?: readonly string[]
  readonly team?: readonly string[]
  readonly role?: readonly string[]
  readonly status?: readonly string[]
  readonly review?: readonly string[]
  readonly direct?: boolean
  readonly from?: string
  readonly to?: string
  readonly paper?: string
  readonly bom?: boolean
  readonly json?: boolean
}

/** Every kind of report, and those that the workspace keeps. */
export async function listReports(
  { workspace, json = false }: Pick<ReportWish, 'workspace' | 'json'>,
  terminal: Terminal,
): Promise<number> {
  const saved = await withReports(workspace, async (opened) => opened.saved)
  const { text } = readWording(resources, 'en')
  const output = new LineWriter(terminal.stdout)
  if (json) await output.write(`${JSON.stringify({ kinds: reportKinds, saved })}\n`)
  else {
    for (const kind of reportKinds) await output.write(`${kind.padEnd(16)}${text(`kind.${kind}`)}\n`)
    for (const { name, definition } of saved)
      await output.write(`${cliText('report.saved', { name, kind: definition.kind })}\n`)
  }
  await output.flush()
  return 0
}

/**
 * Writes a report: of a kind, of the name of one that the workspace keeps, or of a definition in a file. The file is
 * whole or not there: where the signal says to stop, nothing is left.
 */
export async function writeReport(
  name: string,
  wish: ReportWish,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { out } = wish
  if (out === undefined) throw problem('report.out')
  assertNotWorkspace(out, wish.workspace)
  return withReports(wish.workspace, async (opened) => {
    const definition = withWishes(definitionOf(name, opened), wish, opened)
    const { language = 'en', format = 'csv' } = definition
    const wording = readWording(resources, language)
    const report = orProblem(makeReport(opened.source, definition, wording))
    const chunks = format === 'pdf' ? await pages(report, definition, wording, signal) : null
    if (format === 'pdf' && chunks === null) return interruptedCode
    const made =
      chunks ?? chunksOf(report, format as Exclude<ReportFormat, 'pdf'>, wording, definition.bom ?? false)
    return (await writeInTurns(out, made, terminal, signal)) ? 0 : interruptedCode
  })
}

/** As shells say it of Ctrl+C. */
const interruptedCode = 130

async function pages(
  report: Report,
  { paper = 'a4' }: ReportDefinition,
  wording: Wording,
  signal: AbortSignal,
): Promise<readonly Uint8Array[] | null> {
  const content = orProblem(atOnce(pdfContentOf(report, paper, documentWords(report, wording))))
  const bytes = await pdfOf(content, resources, signal)
  return bytes && [bytes]
}

function definitionOf(name: string, { saved }: ReportWorkspace): ReportDefinition {
  const kind = reportKinds.find((each) => each === name)
  if (kind) return { kind }
  const lower = name.toLowerCase()
  const kept = saved.find((each) => each.id === name || each.name.toLowerCase() === lower)
  if (kept) return kept.definition
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true)
    return orProblem(readShared(readFile(name).toString('utf8'), name)).definition
  const known = [...reportKinds, ...saved.map((each) => each.name)].join(', ')
  throw problem('report.unknown', { found: name, known })
}

function withWishes(kept: ReportDefinition, wish: ReportWish, { source }: ReportWorkspace): ReportDefinition {
  const names = namesIn(source.rows)
  const accounts = (option: string, named: readonly string[] | undefined) =>
    named?.map((each) => idOf(option, names.account(each)))
  oneOf('--format', wish.format, reportFormats)
  oneOf('--language', wish.language, languageSchema.options)
  oneOf('--paper', wish.paper, papers)
  const filter = {
    ...kept.filter,
    ...given({
      systems: wish.platform,
      accounts: accounts('--account', wish.account),
      below: accounts('--below', wish.below),
      members: wish.member?.map((each) => idOf('--member', names.member(each))),
      teams: wish.team,
      roles: wish.role,
      statuses: wish.status,
      reviews: wish.review?.map((each) => reviewOf(each, source)),
      direct: wish.direct,
      from: wish.from,
      to: wish.to,
    }),
  }
  const wished = {
    ...kept,
    ...given({
      columns: wish.columns?.split(',').map((column) => column.trim()),
      group: wish.group,
      format: wish.format,
      language: wish.language,
      paper: wish.paper,
      bom: wish.bom,
    }),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
  }
  const parsed = reportDefinitionSchema.safeParse(wished)
  if (parsed.success) return parsed.data
  const path = placeOf(parsed.error.issues[0]?.path ?? [])
  throw problem('report.bad-option', { path })
}

/** A review by its id or name; one that is not there stays as it was said, and making the report refuses it. */
function reviewOf(named: string, { reviews }: ReportWorkspace['source']): string {
  const lower = named.toLowerCase()
  const found = reviews?.().find(({ review: { id, name } }) => id === named || name.toLowerCase() === lower)
  return found?.review.id ?? named
}

function oneOf(option: string, word: string | undefined, known: readonly string[]): void {
  if (word !== undefined && !known.includes(word))
    throw problem('report.unknown-word', { option, found: word, known: known.join(', ') })
}

/** Without what nothing was said about. */
function given(wishes: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined))
}

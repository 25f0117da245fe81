import { basename } from 'node:path'
import { failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { ImportAnswers, ImportedFile, ImportRequest } from '../../../shared/contract/import.ts'
import type { Account } from '../../../shared/model/account.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { documentTables } from '../document/document-schema.ts'
import { parseDocument } from '../document/parse-document.ts'
import { isOfGoogle } from './google/asked.ts'
import { GoogleReader } from './google/reader.ts'
import { googleWorkspace } from './google/workspace.ts'
import type { Incoming, Origin } from './incoming.ts'
import { piecesOf } from './json/pieces.ts'
import type { RowTaker } from './json/pieces.ts'
import { listed } from './listed.ts'
import type { OpenQuestion } from './questions.ts'
import { aboutRequest } from './questions.ts'
import { readOneTable } from './read-tables.ts'
import type { ConfirmedMapping } from './read-tables.ts'
import { requestOfName, requestsIn } from './requests.ts'
import { looksLikeDocument } from './sniff.ts'
import type { Source } from './sources.ts'
import type { RememberedMappings } from './tables/table-mapping.ts'
import { Tally } from './tally.ts'
import { TikTokReader, isEnvelope, sampleOf } from './tiktok/reader.ts'
import { whatLacks } from './tiktok/request-lacks.ts'
import { tiktokWorkspace } from './tiktok/workspace.ts'
import { together } from './together.ts'

export const noAnswers: ImportAnswers = { requests: {}, mappings: {} }

/** What files say together, and what became of each of them. */
export interface SourcesRead {
  readonly incoming: Incoming
  readonly files: readonly ImportedFile[]
  /** Why a file or a part of it was not taken, with its place. The rest was. */
  readonly problems: readonly Failure[]
  readonly questions: readonly OpenQuestion[]
  /** Mappings that were given for lists, and fit. */
  readonly confirmed: readonly ConfirmedMapping[]
}

/** How far the reading is. */
export interface ReadingStep {
  readonly file: string
  /** Bytes of all files, and how many of them are read. */
  readonly bytes: number
  readonly read: number
  readonly rows: number
}

type Kind = ImportedFile['kind']

/**
 * Reads files of one or several kinds together, in any order: workspace documents, answers of the Google Ads
 * API and of TikTok's Business API. What cannot be read is named, and the rest is taken; nothing throws for
 * what a file is. Yields at every row, so that the caller may pause or stop.
 */
export function* readSources(
  sources: readonly Source[],
  answers: ImportAnswers,
  remembered: RememberedMappings = {},
): Generator<ReadingStep, SourcesRead> {
  const tally = new Tally()
  const google = new GoogleReader(tally)
  const tiktok = new TikTokReader(tally)
  const parts: Incoming[] = []
  const problems: Failure[] = []
  const questions: OpenQuestion[] = []
  const kinds = new Map<string, Kind>()
  const confirmed: ConfirmedMapping[] = []
  const sizes = sources.map(({ size }) => size)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const beside = requestsBeside(sources)
  let before = 0
  let rows = 0
  for (const [place, source] of sources.entries()) {
    const step = (read: number) => ({ file: source.name, bytes, read: before + read, rows })
    yield step(0)
    kinds.set(source.name, yield* readOne(source, step))
    before += sizes[place]!
  }
  const names = sources.map(({ name }) => name)
  google.finish()
  if ([...kinds.values()].includes('google-ads')) {
    const last = { file: names.at(-1) ?? '', bytes, read: bytes, rows }
    const described = yield* withSteps(googleWorkspace(google, tally), last)
    const tops = topsOf(described.rows)
    const warnings = [...described.warnings, ...severalAgencies(described.rows, tops)]
    parts.push({ ...described, name: nameOf(tops, names), warnings })
  }
  if ([...kinds.values()].includes('tiktok')) {
    const described = tiktokWorkspace(tiktok, tally)
    parts.push({ ...described, name: nameOf(topsOf(described.rows), names) })
  }
  yield { file: names.at(-1) ?? '', bytes, read: bytes, rows }
  return {
    incoming: yield* withSteps(together(parts), { file: names.at(-1) ?? '', bytes, read: bytes, rows }),
    files: sources.map(({ name }, place) => ({
      file: name,
      kind: kinds.get(name) ?? 'unknown',
      size: sizes[place]!,
      ...tally.countOf(name),
    })),
    problems: [...beside.problems, ...problems, ...google.problems, ...tiktok.problems],
    questions,
    confirmed,
  }

  function* readOne(source: Source, step: (read: number) => ReadingStep): Generator<ReadingStep, Kind> {
    const { name } = source
    if (source.kind === 'fault') return source.content.ok ? 'unknown' : refused(source.content.error)
    if (source.kind === 'tables') return readTables(source.tables)
    if (isRequests(name)) return 'requests'
    if (looksLikeDocument(source.text.toString('utf8', 0, 8192))) return readDocument(name, source.text)
    const request = answers.requests[name] ?? beside.requests.get(basename(name)) ?? requestOfName(name)
    return yield* readAnswer(name, source.text, request, step)
  }

  function readTables(lists: Extract<Source, { readonly kind: 'tables' }>['tables']): Kind {
    for (const table of lists) {
      const outcome = readOneTable(table, answers, remembered, tally)
      if (outcome.kind === 'asked') questions.push(outcome.question)
      else if (outcome.kind === 'refused') problems.push(outcome.problem)
      else {
        parts.push(outcome.incoming)
        if (outcome.confirmed) confirmed.push(outcome.confirmed)
      }
    }
    return 'table'
  }

  function refused(problem: Failure): Kind {
    problems.push(problem)
    return 'unknown'
  }

  function readDocument(name: string, text: Buffer): Kind {
    const document = documentOf(text.toString(), name)
    if (!document.ok) return refused(document.error)
    const count = accessTables.reduce((sum, table) => sum + document.value.rows[table].length, 0)
    for (let row = 0; row < count; row++) tally.read(name)
    parts.push(document.value)
    return 'document'
  }

  function* readAnswer(
    name: string,
    text: Buffer,
    request: ImportRequest | null,
    step: (read: number) => ReadingStep,
  ): Generator<ReadingStep, Kind> {
    const toGoogle = request && isOfGoogle(request) ? request : null
    const toTikTok = toGoogle ? null : request
    let kind: Kind = toTikTok ? 'tiktok' : 'unknown'
    // What a person answered is not asked again; what it lacks is said.
    const isWhole = toTikTok && (name in answers.requests || whatLacks(toTikTok).length === 0)
    let isAsked = false
    const end = google.begin(name)
    const printed = google.takerFor(name)
    const taker: RowTaker = {
      enter: printed.enter,
      take: (...row) => (kind === 'tiktok' ? -1 : printed.take(...row)),
    }
    for (const piece of piecesOf(text, name, taker)) {
      if (piece.kind === 'taken') {
        kind = 'google-ads'
        google.count(name, piece.rows)
        rows += piece.rows
        yield step(piece.read)
        continue
      }
      if (piece.kind === 'fault') {
        const reader = kind === 'tiktok' ? tiktok : google
        reader.fail(piece.failure, name)
        yield step(piece.read)
        continue
      }
      if (kind === 'unknown') kind = isEnvelope(piece.value) ? 'tiktok' : 'google-ads'
      if (kind === 'google-ads') google.take(piece, name)
      else if (isWhole) tiktok.take(piece, name, toTikTok)
      else if (!isAsked) {
        isAsked = true
        ask(name, piece.value, toTikTok)
      }
      rows++
      yield step(piece.read)
    }
    if (kind !== 'tiktok') end(toGoogle)
    return kind === 'unknown' ? 'google-ads' : kind
  }

  /** An error says of itself what is wrong; anything else needs its request. */
  function ask(name: string, value: unknown, said: ImportRequest | null): void {
    const known = tiktok.problems.length
    tiktok.refuse(value, name)
    if (tiktok.problems.length === known) questions.push(aboutRequest(name, sampleOf(value), said))
  }
}

/** The requests that a `requests.json` among the files says, by the names of files, and what is wrong with it. */
function requestsBeside(sources: readonly Source[]) {
  const requests = new Map<string, ImportRequest>()
  const problems: Failure[] = []
  for (const source of sources) {
    if (source.kind !== 'json' || !isRequests(source.name)) continue
    const said = requestsIn(source.text, source.name)
    problems.push(...said.problems)
    for (const [file, request] of said.requests) requests.set(basename(file), request)
  }
  return { requests, problems }
}

function isRequests(name: string): boolean {
  return basename(name.replaceAll('\\', '/')).toLowerCase() === 'requests.json'
}

function documentOf(text: string, file: string): Result<Incoming> {
  const parsed = parseDocument(text, file)
  if (!parsed.ok) return parsed
  const origins = new Map<object, Origin>()
  for (const table of accessTables) {
    for (const [place, row] of parsed.value.rows[table].entries()) {
      origins.set(row, { file, path: `${documentTables[table]}[${place}]` })
    }
  }
  const nothing = { warnings: [], doubts: [], coverage: [], shown: new Set() }
  return { ok: true, value: { ...parsed.value, ...nothing, origins } }
}

function* withSteps<Value>(
  work: Generator<undefined, Value>,
  step: ReadingStep,
): Generator<ReadingStep, Value> {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
    yield step
  }
}

/** Managers and Business Centers that no link is above. */
function topsOf(rows: WorkspaceRows): readonly Account[] {
  const tops = new Map<string, Account>()
  for (const account of rows.account) {
    if (account.kind === 'manager' || account.kind === 'business-center') tops.set(account.id, account)
  }
  // Only these are looked up, not every child: 3,000 instead of 90,000.
  for (const { child } of rows.link) tops.delete(child)
  return [...tops.values()]
}

/** The manager above all others, where there is one; else what the files are called. */
function nameOf([top, ...others]: readonly Account[], files: readonly string[]): string {
  return top && others.length === 0 ? top.name : (files[0]?.replace(/\.[^.]*$/, '') ?? '')
}

function withClients(rows: WorkspaceRows, tops: readonly Account[]): readonly Account[] {
  if (tops.length < 2) return tops
  const ids = new Set(tops.map(({ id }) => id))
  const parents = new Set<string>()
  for (const { parent } of rows.link) if (ids.has(parent)) parents.add(parent)
  return tops.filter(({ id }) => parents.has(id))
}

/**
 * Two agencies in one import is mostly a file too many. A manager of which only the number is known stands above
 * a client of one, where nobody of it can see.
 */
function severalAgencies(rows: WorkspaceRows, alone: readonly Account[]): readonly Failure[] {
  const all = withClients(rows, alone)
  const named = all.filter(({ name, externalId }) => name !== externalId)
  const tops = named.length === 0 ? all : named
  if (tops.length < 2) return []
  return [failed('bad-input', 'import.several-agencies', listed(tops.map(({ name }) => name))).error]
}

import { createHash } from 'node:crypto'
import type { PackStage } from '../../shared/contract/evidence.ts'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import {
  manifestName,
  readmeName,
  recordName,
  rulesName,
  stateName,
  verdictsName,
} from '../../shared/evidence/manifest.ts'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import type { Language } from '../../shared/model/language.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { formatDocument } from '../features/document/format-document.ts'
import { parseDocument } from '../features/document/parse-document.ts'
import { atOnce } from '../features/import/turns.ts'
import { readingRows } from '../features/import/workspace-rows.ts'
import { readWording } from '../reports/read-wording.ts'
import type { StoreReader } from '../store/store.ts'
import { archiveOf } from './archive-of.ts'
import type { NamedContent } from './archive-of.ts'
import { fingerprintOfKey } from './keys.ts'
import type { SigningKey } from './keys.ts'
import { madeReports } from './made-reports.ts'
import { programVersion } from './program-version.ts'
import { readmeOf } from './readme.ts'
import { addPastHolders, readStretch } from './record-lines.ts'
import { ruleBooks } from './rule-books.ts'
import { rowsIn, scopeOf, strangerIn } from './subject.ts'
import type { Subject } from './subject.ts'
import { toldRules } from './told-rules.ts'
import { askingAll } from './verdict-lines.ts'

/** The workspace that a pack is made of, as it is or as it was. */
export interface PackSource {
  readonly store: Pick<StoreReader, 'id' | 'name' | 'revision' | 'rowsFrom' | 'sealedChanges'>
  /** The moment that it is looked at; milliseconds since 1970. */
  readonly now: number
  /** When the pack is made. */
  readonly madeAt: number
  readonly resources: string
  readonly key: SigningKey
  /** Hears how far it is. */
  readonly onStage?: (stage: PackStage) => void
}

export interface PackWish {
  readonly subject: Subject
  readonly language: Language
  /** The record from there on (milliseconds since 1970); null: from the first change that matters. */
  readonly since: number | null
}

export interface Pack {
  readonly bytes: Uint8Array
  readonly manifest: Manifest
  readonly fingerprint: string
  /** How many. */
  readonly verdicts: number
}

/**
 * Makes a pack, at the largest size in some seconds. Fails with `not-found` for an account or member that is not there, with
 * `refused` where there would be too many verdicts.
 */
export function makePack(
  { store, now, madeAt, resources, key, onStage = () => undefined }: PackSource,
  { subject, language, since }: PackWish,
): Result<Pack> {
  onStage('rows')
  const { rows, revision } = atOnce(readingRows(store))
  const stranger = strangerIn(subject, rows)
  if (stranger) return { ok: false, error: stranger }
  const scope = scopeOf(subject, rows)
  addPastHolders(scope, store, revision)
  const document = formatDocument(store.name, rowsIn(scope, rows))
  // All that follows is made of what the document says, so that whoever has it can make it again.
  const state = parseDocument(document, stateName)
  if (!state.ok) return failed('unreadable', 'evidence.no-state', { reason: state.error.message })
  onStage('verdicts')
  const verdicts = atOnce(askingAll(state.value.rows, scope))
  if (!verdicts.ok) return verdicts
  onStage('reports')
  const wording = readWording(resources, language)
  const reports = madeReports({ name: store.name, rows: state.value.rows, subject, now }, wording)
  if (!reports.ok) return reports
  onStage('record')
  const stretch = readStretch(scope, store, { upTo: revision, since: isoOf(since) })
  const record = stretch && { first: stretch.first, last: stretch.last, head: stretch.head }
  const names = namesOf(subject, rows)
  const about = {
    workspace: { id: store.id, name: store.name },
    made: { at: isoOf(madeAt), program: programVersion(resources), rules: digestOf(ruleBooks()) },
    language,
    subject: names,
    moment: { revision, at: isoOf(now) },
    record,
  }
  const entries: NamedContent[] = []
  const add = (name: string, chunks: Iterable<string | Uint8Array>) => {
    entries.push([name, bytesOf(chunks)])
  }
  const fingerprint = fingerprintOfKey(key)
  add(readmeName, [readmeOf(about, { resources, fingerprint })])
  for (const [name, chunks] of reports.value) add(name, chunks())
  add(stateName, [document])
  add(verdictsName, verdicts.value.lines)
  add(rulesName, [toldRules(verdicts.value.rules, { resources, language })])
  add(recordName, stretch?.lines ?? [])
  const manifest: Manifest = {
    format: 'keyholder-evidence',
    version: 1,
    ...about,
    entries: entries.map(([name, content]) => ({
      name,
      size: content.length,
      sha256: digestOf(content),
    })),
  }
  onStage('archive')
  const first: NamedContent = [manifestName, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]
  return done({
    bytes: archiveOf([first, ...entries], key),
    manifest,
    fingerprint,
    verdicts: verdicts.value.lines.length,
  })
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A file that comes in chunks, whole. */
function bytesOf(chunks: Iterable<string | Uint8Array>): Buffer {
  return Buffer.concat(
    Array.from(chunks, (chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)),
  )
}

function isoOf(time: number): string
function isoOf(time: number | null): string | null
function isoOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}

interface Named {
  readonly id: string
  readonly name: string
}

function namesOf({ accounts, members }: Subject, { account, member }: WorkspaceRows): Manifest['subject'] {
  return { accounts: named(accounts, account), members: named(members, member) }
}

function named(ids: readonly string[], rows: readonly Named[]): Manifest['subject']['accounts'] {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return ids.map((id) => ({ id, name: names.get(id)! }))
}

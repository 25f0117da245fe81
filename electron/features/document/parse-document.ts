import { findViolation } from '../../access/structure.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { Link, ShareRole } from '../../../shared/model/link.ts'
import { shareRoles } from '../../../shared/model/link.ts'
import type { MuteRow } from '../../../shared/model/mute.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { System } from '../../../shared/model/system.ts'
import { readRole } from '../../../shared/policy/roles.ts'
import { documentSchema, documentTables, documentVersion } from './document-schema.ts'
import type { DocumentLink, WorkspaceDocument } from './document-schema.ts'
import { whereAny } from './kept.ts'
import type { Kept } from './kept.ts'
import { placeOf } from '../../place.ts'
import { wrongIn } from '../../reports/wrong-definition.ts'
import { wrongInTold } from '../../reviews/wrong-in-told.ts'
import type { Wrong } from '../../reviews/wrong-in-told.ts'
import { readJsonFile, readVersioned } from './read-versioned.ts'

/** A workspace as a document has it. */
export interface DocumentContent extends Kept {
  readonly name: string
  readonly rows: WorkspaceRows
}

/**
 * Reads a workspace document (DESIGN §3). Every failure has the file, the path of the offender inside
 * it (`accounts[2].kind`; the line for text that is no JSON) and what was expected there.
 */
export function parseDocument(text: string, fileName: string): Result<DocumentContent> {
  return readJsonFile(text, fileName, readDocument)
}

/** Reads a document that is no text any more. Its failures name no file. */
export function readDocument(value: unknown): Result<DocumentContent> {
  const read = readVersioned(value, { schema: documentSchema, version: documentVersion })
  if (!read.ok) return read
  const document = read.value
  const rows = rowsOf(document)
  if (!rows.ok) return rows
  const wrong = wrongInKept(document)
  if (wrong) return wrong
  const violation = findViolation(rows.value)
  if (!violation) return done({ name: document.name, rows: rows.value, ...keptOf(document) })
  const { failure, table, index, field } = violation
  const path = placeOf([documentTables[table], index, ...(field === null ? [] : [field])])
  return { ok: false, error: { ...failure, details: { ...failure.details, path } } }
}

function keptOf(document: WorkspaceDocument): Kept {
  const { reports, reviews } = document
  const questions = document.questions.map(({ name, question }) => ({ name, asked: question }))
  return { ...findingsOf(document), ...whereAny({ questions, reports, reviews }) }
}

/** What no schema sees: columns and groupings that a kind of report does not have, and ids that stand for two. */
function wrongInKept({ reports, reviews }: WorkspaceDocument): Wrong {
  for (const [index, { definition }] of reports.entries()) {
    const wrong = wrongIn(definition)
    if (!wrong) continue
    const { path, ...details } = wrong.error.details
    const place = `${placeOf(['reports', index, 'definition'])}.${path as string}`
    return { ok: false, error: { ...wrong.error, details: { ...details, path: place } } }
  }
  return wrongInTold(reviews, (review) => ['reviews', review])
}

function findingsOf({ findings }: WorkspaceDocument): Pick<Kept, 'findings'> {
  if (!findings) return {}
  const { settings, mutes } = findings
  return { findings: { ...(settings ? { settings } : {}), mutes: mutes.map(asRow) } }
}

/** An attribute that is not told is absent. */
function asRow({ until, ...mute }: NonNullable<WorkspaceDocument['findings']>['mutes'][number]): MuteRow {
  return { ...mute, ...(until === undefined ? {} : { until }) }
}

function rowsOf(document: WorkspaceDocument): Result<WorkspaceRows> {
  const misstated = misstatedIn(document)
  if (misstated) return misstated
  const systems = new Map(document.accounts.map(({ id, system }) => [id, system]))
  const link: Link[] = []
  for (const [index, { owner, share: word, hidden, ...given }] of document.links.entries()) {
    const share = word === undefined ? undefined : readShare(word)
    if (share === null) return unknownShare(index, word!)
    link.push({
      ...given,
      owner: ownerWord(owner),
      ...(share === undefined ? {} : { share }),
      ...(hidden ? { hidden: 'yes' } : {}),
    })
  }
  const grant: Grant[] = []
  for (const [index, given] of document.grants.entries()) {
    const role = roleWord(systems.get(given.account), given.role)
    if (role === unknownRole && !given.raw) return withoutRaw(index)
    grant.push({ ...given, role })
  }
  const invitation = document.invitations.map((given, index) => ({
    id: `invitation-${index + 1}`,
    ...given,
    role: roleWord(systems.get(given.account), given.role),
  }))
  return done({ account: document.accounts, member: document.members, link, grant, invitation })
}

/** A status without a word of ours needs the platform's, and no other has one. */
function misstatedIn(document: WorkspaceDocument) {
  for (const table of ['links', 'invitations'] as const) {
    for (const [index, { status, raw }] of document[table].entries()) {
      const path = placeOf([table, index, 'raw'])
      if (status === unknownStatus && raw === undefined) {
        return failed('bad-input', 'document.status-without-raw', { path })
      }
      if (status !== unknownStatus && raw !== undefined) {
        return failed('bad-input', 'document.raw-beside-status', { path, status, found: JSON.stringify(raw) })
      }
    }
  }
  return null
}

function ownerWord(owner: DocumentLink['owner']): Link['owner'] {
  return owner === 'unknown' ? owner : owner ? 'yes' : 'no'
}

/** Platforms also say admin, operator and analyst where the model says what kind of role that is. */
function readShare(word: string): ShareRole | null {
  const role = word.trim().toLowerCase()
  const plain = readRole('tiktok-business-center', role) ?? role
  return shareRoles.find((share) => share === plain || share === `asset-${plain}`) ?? null
}

/** A word that no one knows stays as it is: the rules of structure then name it. */
function roleWord(system: System | undefined, word: string): string {
  return (system && readRole(system, word)) ?? word
}

function unknownShare(index: number, word: string): Result<never> {
  const expected = shareRoles.join(', ')
  const path = placeOf(['links', index, 'share'])
  return failed('bad-input', 'document.not-one-of', { path, found: JSON.stringify(word), expected })
}

function withoutRaw(index: number): Result<never> {
  return failed('bad-input', 'document.unknown-without-raw', { path: placeOf(['grants', index, 'raw']) })
}

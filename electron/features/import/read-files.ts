import { done } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { findViolation } from '../../access/structure.ts'
import { documentTables } from '../document/document-schema.ts'
import { parseDocument } from '../document/parse-document.ts'
import { warningsOfDoubts } from './doubts.ts'
import { readAnswer } from './google-answer.ts'
import type { GoogleAnswer } from './google-answer.ts'
import { googleWorkspace } from './google-workspace.ts'
import type { Doubt, Incoming, NamedBytes, Origin } from './incoming.ts'
import { merge } from './merge.ts'
import { locatedFailure } from './plan-import.ts'
import { looksLikeDocument, textOf } from './sniff.ts'

export type { Incoming, NamedBytes } from './incoming.ts'

const noRows: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

/**
 * Reads files of one or several kinds together, in any order: workspace documents and answers of the
 * Google Ads API. Fails, naming the file and the place in it, without having taken anything.
 */
export function readFiles(files: readonly NamedBytes[]): Result<Incoming> {
  const parts: Incoming[] = []
  const answers: GoogleAnswer[] = []
  for (const file of files) {
    const text = textOf(file)
    if (!text.ok) return text
    if (looksLikeDocument(text.value)) {
      const document = readDocument(text.value, file.name)
      if (!document.ok) return document
      parts.push(document.value)
    } else {
      const answer = readAnswer(text.value, file.name)
      if (!answer.ok) return answer
      answers.push(answer.value)
    }
  }
  if (answers.length > 0) {
    const google = googleWorkspace(answers)
    if (!google.ok) return google
    const { rows, lasting, doubts } = google.value
    const warnings = [...lasting, ...warningsOfDoubts(doubts, rows)]
    parts.push({ ...google.value, name: nameOf(rows, files), warnings })
  }
  const [only] = parts
  return parts.length === 1 && only ? checked(only) : combined(parts)
}

function readDocument(text: string, file: string): Result<Incoming> {
  const parsed = parseDocument(text, file)
  if (!parsed.ok) return parsed
  const origins = new WeakMap<object, Origin>()
  for (const table of accessTables) {
    for (const [place, row] of parsed.value.rows[table].entries()) {
      origins.set(row, { file, path: `${documentTables[table]}[${place}]` })
    }
  }
  return done({ ...parsed.value, warnings: [], lasting: [], doubts: [], origins })
}

/** One after the other into nothing: what several files say of the same account comes together. */
function combined(parts: readonly Incoming[]): Result<Incoming> {
  const origins = new WeakMap<object, Origin>()
  const lasting: Failure[] = []
  const open: Failure[] = []
  const doubts: Doubt[] = []
  let rows = noRows
  for (const part of parts) {
    const merged = merge(rows, part.rows, part.doubts, freshIdBeside(rows, part.rows))
    for (const change of merged.changes) {
      const source = merged.sourceOf(change)
      const origin = source && part.origins.get(source)
      if (change.after && origin) origins.set(change.after, origin)
    }
    lasting.push(...part.lasting, ...merged.warnings)
    open.push(...warningsOfDoubts(part.doubts, merged.rows, merged))
    for (const { about, account } of part.doubts) {
      doubts.push({ about, account: merged.accountIds.get(account) ?? account })
    }
    rows = merged.rows
  }
  const name = parts[0]?.name ?? ''
  return checked({ name, rows, warnings: [...lasting, ...open], lasting, doubts, origins })
}

/** Refuses what would break a rule of structure, with the place of the row that does. */
function checked(incoming: Incoming): Result<Incoming> {
  const violation = findViolation(incoming.rows)
  if (!violation) return done(incoming)
  const row: object = incoming.rows[violation.table][violation.index]!
  return { ok: false, error: locatedFailure(violation, incoming.origins.get(row)) }
}

/** Ids made from the one wanted: the same files give the same ids. */
function freshIdBeside(...sets: readonly WorkspaceRows[]): (wanted: string) => string {
  const taken = new Set(
    sets.flatMap((rows) => [...rows.account, ...rows.member, ...rows.invitation].map(({ id }) => id)),
  )
  return (wanted) => {
    let number = 2
    while (taken.has(`${wanted}-${number}`)) number++
    taken.add(`${wanted}-${number}`)
    return `${wanted}-${number}`
  }
}

/** The manager above all others, where there is one; else what the files are called. */
function nameOf(rows: WorkspaceRows, files: readonly NamedBytes[]): string {
  const linked = new Set(rows.link.map((link) => link.child))
  const tops = rows.account.filter(({ id, kind }) => kind === 'manager' && !linked.has(id))
  const [top] = tops
  return tops.length === 1 && top ? top.name : (files[0]?.name.replace(/\.[^.]*$/, '') ?? '')
}

import type { RecordedChange } from '../contract/changes.ts'
import type { Account } from '../model/account.ts'
import type { RowChange } from '../model/row.ts'
import { tables } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { actSentence } from './act-sentence.ts'
import { appliedSentence, countedRows } from './applied-sentence.ts'
import { accountSentence, linkSentence } from './account-sentence.ts'
import { roleEffects, swappedBack, systemsIn } from './effects.ts'
import { invitationSentence, memberSentence } from './people-sentence.ts'
import { rolesSentence } from './roles-sentence.ts'
import { reviewSentence } from './review-sentence.ts'
import { tell } from './tell.ts'

/** A change as a person reads it. A correction tells what it put back or did again. */
export interface ChangeText {
  readonly kind: RecordedChange['kind']
  readonly sentence: Sentence
}

export interface KnownAccounts {
  readonly accountOf: (id: string) => Account | undefined
}

/** What was done, from the command and the rows alone: the record needs nothing else to be read. */
export function changeText(change: RecordedChange, known: KnownAccounts): ChangeText {
  const rows = change.kind === 'undo' ? swappedBack(change.rows) : change.rows
  const whole = change.rows.length === change.rowCount
  return { kind: change.kind, sentence: whole ? sentenceOf(change, rows, known) : inBulk(change, rows) }
}

function sentenceOf(change: RecordedChange, rows: readonly RowChange[], known: KnownAccounts): Sentence {
  if (rows.length === 0) return tell('nothing')
  if (isImport(change)) return counts('imported', change)
  return (
    actSentence(change, rows, known) ??
    rolesOnly(rows, known) ??
    accountSentence(rows) ??
    linkSentence(rows) ??
    memberSentence(rows) ??
    invitationSentence(rows, known) ??
    counts('updated', change)
  )
}

/** Its rows are many and of all kinds: they are counted. */
function isImport({ command }: RecordedChange): boolean {
  return command === 'import.files' || command === 'import.apply' || command === 'import.put-into-plan'
}

function rolesOnly(rows: readonly RowChange[], known: KnownAccounts): Sentence | null {
  if (rows.some((row) => row.table !== 'grant')) return null
  const effects = roleEffects(
    rows,
    systemsIn(rows, (id) => known.accountOf(id)),
  )
  return effects.length === 0 ? null : rolesSentence(effects)
}

/** "Imported 118 accounts and 25 people." */
function counts(key: 'imported' | 'updated', change: RecordedChange): Sentence {
  return tell(key, { what: countedRows(change, tables) })
}

/** The wire carries the first rows of a large change only; how many there are is known all the same. */
function inBulk(change: RecordedChange, rows: readonly RowChange[]): Sentence {
  if (isImport(change)) return counts('imported', change)
  return appliedSentence(change) ?? reviewSentence(change, rows) ?? counts('updated', change)
}

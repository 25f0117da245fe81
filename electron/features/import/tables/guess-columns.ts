import { externalIdOf } from '../../../../shared/import/external-id.ts'
import { fieldOfHeader } from './header-words.ts'
import { kindOfWord } from './other-words.ts'
import { placesOfWords } from '../../../../shared/import/role-words.ts'
import { doubtOfColumn } from './table-doubt.ts'
import type { TableDoubt } from './table-doubt.ts'
import type { HeaderField, TableField } from '../../../../shared/import/table-fields.ts'
import type { Table } from './table.ts'
import { looksLikeEmail } from './value-shapes.ts'

/** Enough to know a column by; and more different values than any platform has roles. */
const rowsLookedAt = 500
const mostRoleWords = 40
/** A column is what this share of its values is: a list may have a few bad ones. */
const mostly = 0.6

export interface GuessedColumns {
  /** Column to field; `status` is not decided yet. */
  readonly fields: ReadonlyMap<string, HeaderField>
  readonly doubts: readonly TableDoubt[]
}

interface Guess {
  /** Null where nothing is known. */
  readonly field: HeaderField | null
  /** What else it may be; with any, a person is asked. */
  readonly candidates: readonly TableField[]
}

/** What the columns mean, by their names and checked against their values. */
export function guessColumns(table: Table): GuessedColumns {
  const fields = new Map<string, HeaderField>()
  const doubts: TableDoubt[] = []
  const taken = new Map<HeaderField, string>()
  const guesses = table.columns.map((column, place) => ({
    name: column.name,
    isFilled: column.filled > 0,
    ...guessColumn(column.name, valuesOf(table, place)),
  }))
  for (const { name, field, candidates, isFilled } of guesses) {
    if (!isFilled) continue
    const other = field === null ? undefined : taken.get(field)
    if (field !== null && candidates.length === 0 && other === undefined) {
      fields.set(name, field)
      taken.set(field, name)
    } else if (other !== undefined) {
      doubts.push(doubtOfColumn(table, name, field === null || field === 'status' ? [] : [field]))
    } else {
      doubts.push(doubtOfColumn(table, name, candidates))
    }
  }
  return { fields, doubts }
}

/** The different values of a column near the top. */
export function valuesOf(table: Table, place: number): readonly string[] {
  const values = new Set<string>()
  for (const { cells } of table.rows.slice(0, rowsLookedAt)) {
    const value = (cells[place] ?? '').trim()
    if (value !== '') values.add(value)
  }
  return [...values]
}

function sure(field: HeaderField): Guess {
  return { field, candidates: [] }
}

function unsure(...candidates: readonly TableField[]): Guess {
  return { field: null, candidates }
}

function guessColumn(name: string, values: readonly string[]): Guess {
  const said = fieldOfHeader(name)
  const share = (is: (value: string) => boolean) => values.filter(is).length / Math.max(1, values.length)
  const hasEmails = share(looksLikeEmail) >= mostly
  const hasIds = share(isAccountId) >= mostly
  if (hasEmails) return said === 'email' || said === null || said === 'name' ? sure('email') : unsure('email')
  if (said === 'email')
    return /e?-?mail|メール|epost|e-post|correo|courriel/i.test(name) ? unsure('email') : unsure('name')
  if (said === 'account-id' || said === 'manager-id') return hasIds ? sure(said) : unsure(said)
  if (hasIds) {
    if (said === 'account-name') return unsure('account-id')
    return said === 'manager-name' || said === 'account-kind'
      ? sure('manager-id')
      : unsure('account-id', 'manager-id')
  }
  if (said === 'account-kind' && share((value) => kindOfWord(value) !== undefined) < mostly)
    return unsure('account-kind', 'manager-name')
  if ((said === 'role' || said === 'finance-role') && values.length > mostRoleWords) return unsure(said)
  if (said !== null) return sure(said)
  return values.length <= mostRoleWords && placesOfWords(values).length > 0 ? unsure('role') : unsure()
}

function isAccountId(value: string): boolean {
  return externalIdOf('google-ads', value) !== null || externalIdOf('tiktok-ads-manager', value) !== null
}

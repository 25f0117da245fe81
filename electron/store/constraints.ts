import { rowKey } from '../../shared/model/row.ts'
import type { Rows, Table } from '../../shared/model/row.ts'
import { Refusal, isSqliteError } from './sqlite-failure.ts'

/** How SQLite names what was broken, our name of the constraint, and the text that says so. */
const known: readonly (readonly [said: string, constraint: string, message: string])[] = [
  ['account.system, account.external_id', 'account_external_id', 'store.external-id-taken'],
  ['member.email', 'member_email', 'store.email-taken'],
  ['grant.member, grant.account, grant.class', 'grant_class', 'store.two-roles-of-a-class'],
  ['link.child', 'link_one_owner', 'store.second-owner'],
  ['link_to_itself', 'link_to_itself', 'store.link-to-itself'],
]

export type Writing = 'put' | 'remove'

/**
 * Writes one row. A constraint that it breaks becomes a `structure` refusal which names the constraint
 * and the row: the database is the last to notice, after access/structure.ts.
 */
export function guarded<T extends Table>(table: T, row: Rows[T], writing: Writing, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!isSqliteError(error) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error
    const [constraint, message] = nameOf(error.message, error.code, writing)
    throw new Refusal('structure', message, { constraint, table, key: rowKey(table, row) })
  }
}

function nameOf(said: string, code: string, writing: Writing): readonly [string, string] {
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_TRIGGER') {
    return ['foreign_key', writing === 'put' ? 'store.refers-to-nothing' : 'store.still-referred-to']
  }
  const what = said.slice(said.indexOf(': ') + 2)
  const found = known.find(([words]) => words === what)
  return found ? [found[1], found[2]] : [what, 'store.constraint']
}

import { accessTables } from '../../shared/model/row.ts'
import type { AccessRows, AccessTable } from '../../shared/model/row.ts'
import type { StoreReader } from '../store/store.ts'
import type { SealedChange, StoredRow } from '../store/sealed-changes.ts'
import { addHolder, belongs } from './subject.ts'
import type { Scope } from './subject.ts'

/** Changes that are read at once. */
const changesAPage = 64

type Reader = Pick<StoreReader, 'sealedChanges'>

/** A stretch of the record as `record.jsonl` has it; null for a record without changes. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly head: string
  readonly lines: readonly string[]
}

/**
 * Everybody who ever held a role there goes into the scope: the pack tells what became of the accounts, and that is not to
 * be read without the names.
 */
export function addPastHolders(scope: Scope, store: Reader, upTo: number): void {
  // A pack about members has these alone, and one about everything has everybody.
  if (scope.members || !scope.accounts) return
  for (const { rows } of changesOf(store, upTo)) {
    for (const { table, key } of rows) {
      if (table !== 'grant') continue
      const [member, account] = JSON.parse(key) as readonly [string, string]
      addHolder(scope, member, account)
    }
  }
}

/**
 * The record without a gap, from the first change that touched a row of the scope, or from the first one made at `since` or
 * later, to `upTo`. Images and salts only of rows of the scope: those of the others stay at home, and their digests hold
 * the chain together.
 */
export function readStretch(
  scope: Scope,
  store: Reader,
  { upTo, since }: { readonly upTo: number; readonly since: string | null },
): Stretch | null {
  const lines: string[] = []
  let first = 0
  let head = ''
  for (const change of changesOf(store, upTo)) {
    const told = change.rows.map((row) => toldImages(scope, row))
    const begins = since === null ? told.some((images) => images !== null) : change.at >= since
    // Its last change is what the pack speaks of, whatever it touched.
    if (first === 0 && (begins || change.revision === upTo)) first = change.revision
    if (first === 0) continue
    lines.push(lineOf(change, told))
    head = change.hash
  }
  return first === 0 ? null : { first, last: upTo, head, lines }
}

function* changesOf(store: Reader, upTo: number): Iterable<SealedChange> {
  for (let next = 1; next <= upTo;) {
    const page = store.sealedChanges(next, changesAPage)
    for (const change of page) if (change.revision <= upTo) yield change
    if (page.length === 0) return
    next = page.at(-1)!.revision + 1
  }
}

/** The images of a row as text, where they belong into the pack and are there. */
function toldImages(scope: Scope, { table, salt, before, after }: StoredRow): string | null {
  if (salt === null || !isAccessTable(table)) return null
  const isTold = [before, after].some(
    (image) => image !== null && belongs(scope, table, JSON.parse(image) as AccessRows[typeof table]),
  )
  return isTold ? `"salt":"${salt.toString('hex')}","before":${before},"after":${after}` : null
}

function isAccessTable(table: string): table is AccessTable {
  return (accessTables as readonly string[]).includes(table)
}

function lineOf(
  { rows, revision, id, device, actor, at, command, kind, reverts, previous, hash }: SealedChange,
  told: readonly (string | null)[],
): string {
  const facts = JSON.stringify({ revision, id, device, actor, at, command, kind, reverts, previous, hash })
  const list = rows.map(({ table, key, digest, salt }, place) => {
    const rest = told[place] ?? (salt === null ? '"erased":true' : '')
    return `{"table":"${table}","key":${key},"digest":"${digest.toString('hex')}"${rest && `,${rest}`}}`
  })
  return `${facts.slice(0, -1)},"rows":[${list.join(',')}]}\n`
}

import { copyFileSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../../../electron/store/open-store.ts'
import type { Store } from '../../../electron/store/store.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { accessTables as tables } from '../../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../../shared/model/row.ts'
import { benchEnvironment } from './environment.ts'

/** A folder given to `work` and removed afterwards: on the disk, or where syncing costs nothing. */
export async function inFolder<Answer>(
  work: (dir: string) => Answer | Promise<Answer>,
  place = tmpdir(),
): Promise<Answer> {
  const dir = mkdtempSync(join(place, 'keyholder-bench-'))
  try {
    return await work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/**
 * Makes a workspace file with these rows, imported as one change, and a number of changes of roles after
 * it. A long record is written where syncing costs nothing, if there is such a place, and then copied.
 */
export function makeWorkspaceFile(dir: string, rows: WorkspaceRows, changes = 0): string {
  const path = join(dir, 'bench.keyholder')
  const place = changes > 0 ? fastPlace() : tmpdir()
  const makeDir = place === tmpdir() ? dir : mkdtempSync(join(place, 'keyholder-bench-'))
  const made = join(makeDir, 'bench.keyholder')
  const created = createStore(made, {
    id: '0199a000-0000-7000-8000-000000000000',
    name: 'Bench',
    ...benchEnvironment(dir),
    device: 'bench',
  })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  importRows(created.value, rows)
  changeRoles(created.value, rows, changes)
  created.value.close()
  if (makeDir !== dir) {
    copyFileSync(made, path)
    rmSync(makeDir, { recursive: true, force: true })
  }
  return path
}

function importRows(store: Store, rows: WorkspaceRows): void {
  const added = tables.flatMap((table) =>
    rows[table].map((after) => ({ table, before: null, after }) as RowChange),
  )
  record(store, 'import.apply', added)
}

/** One role after the other, of members on clients where they hold nothing yet; then these once more. */
function changeRoles(store: Store, rows: WorkspaceRows, changes: number): void {
  const held = new Map<string, Grant>()
  for (const { role, ...grant } of grantsToGive(rows, changes)) {
    const key = `${grant.member} ${grant.account}`
    const before = held.get(key) ?? null
    const after: Grant = { ...grant, role: before?.role === 'standard' ? 'read-only' : role }
    const removal: readonly RowChange[] = before ? [{ table: 'grant', before, after: null }] : []
    record(store, 'grants.give', [...removal, { table: 'grant', before: null, after }])
    held.set(key, after)
  }
}

/** Grants of pairs that hold nothing in the agency; after 10,000 the same pairs come again. */
export function* grantsToGive(rows: WorkspaceRows, count: number): Iterable<Grant> {
  const taken = new Set(rows.grant.map(({ member, account }) => `${member} ${account}`))
  const clients = rows.account.filter(({ kind }) => kind === 'client')
  const pairs: Grant[] = []
  for (let at = 0; pairs.length < Math.min(count, 10_000); at++) {
    const member = rows.member[(at * 7) % rows.member.length]!.id
    const account = clients[(at * 13) % clients.length]!.id
    if (taken.has(`${member} ${account}`)) continue
    taken.add(`${member} ${account}`)
    pairs.push({ member, account, role: 'standard' })
  }
  for (let at = 0; at < count; at++) yield pairs[at % pairs.length]!
}

function record(store: Store, command: string, rows: readonly RowChange[]): void {
  const result = store.record({ actor: keeper, command, kind: 'do', rows })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
}

/** Memory that looks like a disk, where the system has enough of it; else the disk. */
export function fastPlace(): string {
  const place = '/dev/shm'
  if (!existsSync(place)) return tmpdir()
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize > 2e9 ? place : tmpdir()
}

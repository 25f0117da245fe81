import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { formatDocument } from '../../electron/features/document/format-document.ts'
import { keeper } from '../../shared/model/change.ts'
import { rowKey } from '../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { byKey } from '../store/random-changes.ts'
import { temporaryFolder } from '../store/workspaces.ts'
import { exported, exportedRows } from './exported.ts'
import { wrongLinks, wrongSteps } from './invariants.ts'
import { commandNames, commands, inputFor } from './random-commands.ts'
import { smallAgency } from './small-agency.ts'

const seed = 3
const numRuns = 120

// Every change waits for the disk, which other work may keep busy.
vi.setConfig({ testTimeout: 120_000 })

async function startSmallAgency(): Promise<TestApp> {
  const started = startApp(testEnvironment(temporaryFolder()))
  const file = await upload(started, 'small.keyholder.json', formatDocument('Small', smallAgency))
  await started.ask('workspace.open-files', { uploads: [file] })
  return started
}

/** The rows that recorded changes lead to. */
function replayed(start: WorkspaceRows, changes: readonly (readonly RowChange[])[]) {
  const rows: Record<string, unknown> = { ...byKey(start) }
  for (const { table, before, after } of changes.flat()) {
    const name = `${table} ${rowKey(table, (after ?? before) as never)}`
    if (after) rows[name] = after
    else delete rows[name]
  }
  return rows
}

async function latestRows({ ask }: TestApp): Promise<readonly RowChange[]> {
  const [latest] = await ask('changes.list', { limit: 1 })
  return latest!.rows
}

test(`links and ownership keep their rules through any commands, and all of it is undone (seed ${seed})`, async () => {
  const worked = new Map<string, number>()
  const failed = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const started = await startSmallAgency()
      const { ask } = started
      const start = await exported(started)
      const startRows = await exportedRows(started)
      const made: { readonly change: string; readonly rows: readonly RowChange[] }[] = []
      let now = start
      for (const command of sequence) {
        const { actor, name } = command
        const { link: links } = await exportedRows(started)
        await ask('actor.choose', { actor })
        const result = await started.app.call(name, inputFor(command, links))
        const count = result.ok ? worked : failed
        count.set(name, (count.get(name) ?? 0) + 1)
        const before = now
        now = await exported(started)
        const change = result.ok ? (result.value as { readonly change: string | null }).change : null
        expect(now === before).toBe(change === null)
        if (change === null) continue
        const rows = await latestRows(started)
        const { link } = await exportedRows(started)
        expect([...wrongSteps(name, rows), ...wrongLinks(link)]).toEqual([])
        made.push({ change, rows })
      }
      const replay = replayed(
        startRows,
        made.map(({ rows }) => rows),
      )
      expect(replay).toEqual(byKey(await exportedRows(started)))
      await ask('actor.choose', { actor: keeper })
      for (const { change } of made.toReversed()) await ask('changes.undo', { change })
      expect(await exported(started)).toBe(start)
      started.app.close()
    }),
    { seed, numRuns },
  )
  // Each command has met both ends: a run in which all were refused would prove nothing.
  expect(commandNames.filter((name) => !worked.has(name) || !failed.has(name))).toEqual([])
})

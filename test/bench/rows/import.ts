import { writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { comparing } from '../../../electron/features/import/plan/compare.ts'
import { changesOf } from '../../../electron/features/import/plan/line.ts'
import { noAnswers, readSources } from '../../../electron/features/import/read-sources.ts'
import { atOnce } from '../../../electron/features/import/turns.ts'
import { createStore } from '../../../electron/store/open-store.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../../shared/model/row.ts'
import { keeper } from '../../../shared/model/change.ts'
import { ratioOf } from '../measure/turns.ts'
import { median, timesInTurn } from '../measure/times.ts'
import { benchEnvironment } from '../world/environment.ts'
import { googleDump } from '../world/google-dump.ts'
import { inFolder } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { figureOf } from './row.ts'
import type { Row } from './row.ts'

const nothing: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

/** Answers of the Google Ads API about the whole agency: read and compared, then taken over. */
export async function importRows({ rows, size }: World, rounds: number): Promise<readonly Row[]> {
  const files = googleDump(rows)
  const compared = () => {
    const sources = files.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      kind: 'json' as const,
      text: bytes,
    }))
    return atOnce(comparing(nothing, atOnce(readSources(sources, noAnswers)).incoming, 0))
  }
  const [parsing = [], planning = []] = await timesInTurn(
    rounds,
    () => files.map(({ bytes }) => JSON.parse(bytes.toString()) as unknown),
    compared,
  )
  const taken = Array.from(compared().lines).flatMap(changesOf)
  const bare = accessTables.flatMap((table) =>
    rows[table].map((after) => ({ table, before: null, after }) as RowChange),
  )
  const [inserting = [], applying = []] = await timesInTurn(
    rounds,
    () => inserted(bare),
    () => inserted(taken),
  )
  const figure = figureOf('import', size)
  return [
    { ...figure('JSON.parse of the same files', median(parsing)), rounds: parsing },
    {
      ...figure('Keyholder, read and compared', median(planning)),
      ratio: ratioOf(planning, parsing),
      against: 'JSON.parse of the same files',
      target: '≤ 3',
      rounds: planning,
    },
    { ...figure('recording bare rows', median(inserting)), rounds: inserting },
    {
      ...figure('Keyholder, taken over', median(applying)),
      ratio: ratioOf(applying, inserting),
      against: 'recording bare rows',
      target: '≤ 3',
      rounds: applying,
    },
    figure('most memory, read and compared', await mostMemory(files), 'MB'),
  ]
}

/** Rows as one change of a new workspace. */
function inserted(rows: readonly RowChange[]): Promise<void> {
  return inFolder((dir) => {
    const options = { id: 'bench', name: 'Bench', ...benchEnvironment(dir), device: 'bench' }
    const store = createStore(join(dir, 'bench.keyholder'), options)
    if (!store.ok) throw new Error(JSON.stringify(store.error))
    const recorded = store.value.record({ actor: keeper, command: 'import.apply', kind: 'do', rows })
    store.value.close()
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error))
  })
}

/** Of a process of its own that does nothing else. */
function mostMemory(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<number> {
  return inFolder((dir) => {
    const paths = files.map(({ name, bytes }) => {
      writeFileSync(join(dir, name), bytes)
      return join(dir, name)
    })
    const child = join(import.meta.dirname, 'import-child.ts')
    return Number(execFileSync(process.execPath, [child, ...paths], { encoding: 'utf8' })) / 1e6
  })
}

import { join } from 'node:path'
import { openStore } from '../../electron/store/open-store.ts'
import { run, sample } from './run.ts'

/** A workspace database with the sample agency, in the folder. */
export async function sampleIn(folder: string, name: string): Promise<string> {
  const workspace = join(folder, `${name}.keyholder`)
  const { code, stderr } = await run(['import', sample, '--workspace', workspace])
  if (code !== 0) throw new Error(stderr)
  return workspace
}

/** The record of a workspace as `actor command`, newest first, without the import that made it. */
export function recordOf(workspace: string): readonly string[] {
  const store = openStore(workspace, { device: 'test', clock: () => 0, ids: () => 'id', readOnly: true })
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  const changes = store.value.changes(null, 50).map(({ actor, command }) => `${actor} ${command}`)
  store.value.close()
  return changes.slice(0, -1)
}

import { statSync } from 'node:fs'
import { openStore } from '../../../electron/store/open-store.ts'
import { median, timeOf, timesInTurn } from '../measure/times.ts'
import { benchEnvironment } from '../world/environment.ts'
import { openFile } from '../world/opened-app.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { figureOf } from './row.ts'
import type { Row } from './row.ts'

/** A workspace that has seen many changes: opening, undo, the list of changes, export, verification. */
export async function recordRows({ rows, size }: World, changes: number): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const path = makeWorkspaceFile(dir, rows, changes)
    const what = `record of ${changes.toLocaleString('en')} changes`
    const row = figureOf(what, size)
    const question = { member: rows.member[0]!.id, action: 'account.view', on: rows.account[0]!.id }
    const [opening = []] = await timesInTurn(3, async () => {
      const { app, ask } = openFile(dir, path)
      await ask('access.check', question)
      app.close()
    })
    const { app, ask } = openFile(dir, path)
    const [undo = [], redo = []] = await timesInTurn(
      25,
      () => ask('changes.undo', {}),
      () => ask('changes.redo', {}),
    )
    const [list = []] = await timesInTurn(9, () => ask('changes.list', { limit: 50 }))
    const [exported = []] = await timesInTurn(3, () => ask('workspace.export', {}))
    app.close()
    return [
      row('the file', statSync(path).size / 1e6, 'MB'),
      row('opening, to the first answer', median(opening)),
      row('undo', median(undo)),
      row('redo', median(redo)),
      row('the latest 50 changes', median(list)),
      row('export as a document', median(exported)),
      row('verifying every hash', await timeOf(() => verify(dir, path, changes + 51))),
    ]
  })
}

function verify(dir: string, path: string, atLeast: number): void {
  const opened = openStore(path, { readOnly: true, ...benchEnvironment(dir), device: 'bench' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const report = opened.value.verify()
  opened.value.close()
  if (report.broken || report.changes < atLeast) throw new Error(JSON.stringify(report))
}

import { openStore } from '../../electron/store/open-store.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { must, options } from '../store/workspaces.ts'

/** Every row of the open workspace, ids of invitations too, read from its file beside the app. */
export async function rowsOf({ ask }: TestApp): Promise<WorkspaceRows> {
  const [recent] = await ask('workspace.recent', {})
  const store = must(openStore(recent!.file, { ...options, readOnly: true }))
  const rows = store.rows()
  store.close()
  return rows
}

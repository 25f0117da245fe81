import { parseDocument } from '../../electron/features/document/parse-document.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { download } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

/** The whole workspace as its document has it: what must be the same where nothing changed. */
export async function exported(started: TestApp): Promise<string> {
  const file = await started.ask('workspace.export', {})
  return await download(started, file.download)
}

export async function exportedRows(started: TestApp): Promise<WorkspaceRows> {
  const content = parseDocument(await exported(started), 'export')
  if (!content.ok) throw new Error(JSON.stringify(content.error))
  return content.value.rows
}

/** The link between two accounts, or undefined where there is none. */
export async function linkBetween(
  started: TestApp,
  parent: string,
  child: string,
): Promise<Link | undefined> {
  const { link } = await exportedRows(started)
  return link.find((each) => each.parent === parent && each.child === child)
}

import { formatDocument } from '../features/document/format-document.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeOut } from './output-file.ts'
import { readWorkspace } from './workspace-file.ts'

/** Writes a workspace as a workspace document. */
export async function exportWorkspace(workspace: string, out: string, terminal: Terminal): Promise<number> {
  assertNotWorkspace(out, workspace)
  const { name, rows, ...kept } = await readWorkspace(workspace)
  await writeOut(out, [formatDocument(name, rows, kept)], terminal)
  return 0
}

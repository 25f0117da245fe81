import { join } from 'node:path'
import { ensureBuilt } from '../../electron/shell/build.ts'

/** Runs once before all end-to-end tests. */
export default async function buildIfOutOfDate(): Promise<void> {
  const built = await ensureBuilt(join(import.meta.dirname, '..', '..'))
  if (!built.ok) throw new Error(built.output)
}

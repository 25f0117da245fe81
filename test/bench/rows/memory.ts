import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fastPlace, inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { figureOf } from './row.ts'
import type { Row } from './row.ts'

interface Held {
  readonly heap: number
  readonly rss: number
}

/** Heap (with array buffers) and resident memory of a process of its own, after full collections. */
export async function memoryRows({ rows, size }: World, changes: number): Promise<readonly Row[]> {
  return inFolder((dir) => {
    const path = makeWorkspaceFile(dir, rows)
    const child = join(import.meta.dirname, 'memory-child.ts')
    const said = execFileSync(process.execPath, ['--expose-gc', child, dir, path, size, String(changes)], {
      encoding: 'utf8',
    })
    const { loaded, given, changed, changedBack } = JSON.parse(said) as Record<
      'loaded' | 'given' | 'changed' | 'changedBack',
      Held
    >
    const row = figureOf('memory', size)
    const many = changes.toLocaleString('en')
    return [
      row('heap, opened', loaded.heap / 1e6, 'MB'),
      row('resident, opened', loaded.rss / 1e6, 'MB'),
      row(`heap, after ${many} new roles`, given.heap / 1e6, 'MB'),
      row(`resident, after ${many} new roles`, given.rss / 1e6, 'MB'),
      row('heap a new role', (given.heap - loaded.heap) / changes, 'B'),
      row('heap a role changed', (changed.heap - given.heap) / changes, 'B'),
      row('heap a role changed back', (changedBack.heap - changed.heap) / changes, 'B'),
      row('resident, after all', changedBack.rss / 1e6, 'MB'),
    ]
  }, fastPlace())
}

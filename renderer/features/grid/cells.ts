import { create } from 'zustand'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { mirrorNow } from './mirror-now.ts'
import { blocksFor } from './model/blocks.ts'
import type { Block } from './model/blocks.ts'
import { CellCache } from './model/cell-cache.ts'
import type { Axes } from './model/placements.ts'
import type { Range } from './model/ranges.ts'

interface Cells {
  /** Moves when some cell looks different; the cells themselves are in the cache. */
  readonly version: number
  readonly failure: Failure | null
}

/** What is known of the cells, for all parts of the grid. */
export const cellCache = new CellCache()

export const useCells = create<Cells>()(() => ({ version: 0, failure: null }))

/** A few are enough to fill a window; more would only queue behind what is no longer looked at. */
const mostAtOnce = 6
const underWay = new Set<string>()
let generation = 0

/** Tells the grid that the cache has changed. */
export function cellsChanged(): void {
  useCells.setState((cells) => ({ version: cells.version + 1 }))
}

/**
 * Asks for what the visible part lacks at the mirror's revision. Called again after every answer with
 * the part that is visible then, so what was scrolled past is never asked for.
 */
export function fetchCells(visible: Range, axes: Axes, again: () => void): void {
  const { revision, status } = mirrorNow()
  // After a failure nothing is asked until the person wants it, or something has changed.
  if (status !== 'ready' || useCells.getState().failure) return
  for (const block of blocksFor(visible, axes.accounts, axes.members, revision, cellCache)) {
    if (underWay.size >= mostAtOnce) return
    if (!underWay.has(block.key)) void fetchBlock(block, again)
  }
}

/** Asks again for what could not be read. */
export function fetchCellsAgain(): void {
  useCells.setState({ failure: null })
}

async function fetchBlock(block: Block, again: () => void): Promise<void> {
  const mine = generation
  underWay.add(block.key)
  const answer = await call('access.cells', { accounts: [...block.accounts], members: [...block.members] })
  if (mine !== generation) return
  underWay.delete(block.key)
  if (!answer.ok) return useCells.setState({ failure: answer.error })
  const changed = cellCache.take(block.accounts, block.members, answer.value)
  if (changed) cellsChanged()
  again()
}

useMirror.subscribe((now, before) => {
  if (now.revision !== before.revision && useCells.getState().failure) fetchCellsAgain()
  if (now.workspace?.id === before.workspace?.id) return
  generation += 1
  underWay.clear()
  cellCache.clear()
  useCells.setState({ version: 0, failure: null })
})

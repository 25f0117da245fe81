import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { CommandHandlers, Preparations } from '../../feature.ts'
import type { Files } from '../files/files.ts'
import type { Incoming } from './incoming.ts'
import { mergingRows, planImport, planOfMerged } from './plan/plan-import.ts'
import type { MergedRows } from './plan/plan-import.ts'
import { readingFiles } from './read-files.ts'
import { prepared } from './sources.ts'
import type { Source } from './sources.ts'
import { inTurns } from './turns.ts'
import { readingRows } from './workspace-rows.ts'

/** What files come to in the workspace as it was at a revision. */
interface Made {
  readonly incoming: Incoming
  readonly merged: Result<MergedRows>
  readonly revision: number
}

/**
 * Taking files into the open workspace without looking at them first. They are read and compared in turns with
 * other calls, and then written as one change.
 */
export function importAtOnce(current: CurrentWorkspace, files: Files) {
  const made = new WeakMap<object, Made>()
  const preparations = {
    'import.files': async (input) => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      const sources: Source[] = []
      for (const upload of input.uploads) {
        const file = files.take(upload)
        if (!file.ok) return file
        sources.push(await prepared(file.value))
      }
      const isThere = () => current.opened() === opened
      const incoming = await inTurns(readingFiles(sources), isThere)
      if (incoming?.ok === false) return incoming
      const now = incoming && (await inTurns(readingRows(opened.store), isThere))
      const merged = now && (await inTurns(mergingRows(now.rows, incoming.value), isThere))
      if (!merged || !isThere()) return failed('conflict', 'import.other-workspace', {})
      made.set(input, { incoming: incoming.value, merged, revision: now.revision })
      return done(null)
    },
  } satisfies Preparations
  const commands: CommandHandlers<'import.files'> = {
    'import.files': (view, input) => {
      const { incoming, merged, revision } = made.get(input)!
      return revision === view.store.revision() ? planOfMerged(merged) : planImport(view, incoming)
    },
  }
  return { preparations, commands }
}

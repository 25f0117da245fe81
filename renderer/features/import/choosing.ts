import type { ImportFilter } from '../../../shared/contract/import.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { allLines } from './all-lines.ts'
import { withBuckets, withLines } from './choice.ts'
import type { Bucket, Choice } from './choice.ts'
import { useImport } from './import-state.ts'

/** Changes the choice, whose numbers of lines are those of a reading. */
export function choose(reading: number, change: (choice: Choice) => Choice): void {
  useImport.setState(({ choice }) => ({ choice: change(choice), choiceOf: reading, isComparedAnew: false }))
}

export interface ShownLines {
  readonly session: string
  readonly reading: number
  /** The whole buckets that are shown; with a text in the filter only some of their lines are. */
  readonly buckets: readonly Bucket[]
  readonly filter: ImportFilter
}

/** All of the lines that are shown, or none of them. */
export async function chooseShown(shown: ShownLines, chosen: boolean): Promise<void> {
  const { session, reading, buckets, filter } = shown
  if (filter.text === undefined) return choose(reading, (choice) => withBuckets(choice, buckets, chosen))
  const lines = await allLines(session, filter)
  if (!lines.ok) return tellOutcome({ kind: 'failed', failure: lines.error })
  choose(reading, (choice) => withLines(choice, lines.value, chosen))
}

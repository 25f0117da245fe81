import { create } from 'zustand'
import type { ReadReview, ReviewConflict } from '../../../shared/contract/reviews.ts'
import { useMirror } from '../../client/mirror.ts'

/** Which of two answers stands. */
export type Take = 'ours' | 'theirs'

interface Opened {
  readonly file: string
  readonly text: string
  readonly read: ReadReview
}

interface ReadFile {
  /** The campaign file that was read and not yet taken over. */
  readonly opened: Opened | null
  /** What was chosen so far, by conflict. */
  readonly choices: Readonly<Record<string, Take>>
}

const nothing: ReadFile = { opened: null, choices: {} }

export const useReadFile = create<ReadFile>()(() => nothing)

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useReadFile.setState(nothing)
})

export function closeReadFile(): void {
  useReadFile.setState(nothing)
}

/** What tells one conflict of a file from another. */
export function conflictKey({ item, reviewer }: Pick<ReviewConflict, 'item' | 'reviewer'>): string {
  return `${item} ${reviewer}`
}

export function choose(conflicts: readonly ReviewConflict[], take: Take): void {
  useReadFile.setState(({ choices }) => ({
    choices: { ...choices, ...Object.fromEntries(conflicts.map((each) => [conflictKey(each), take])) },
  }))
}

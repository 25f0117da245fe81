import { create } from 'zustand'
import { onOutcome } from '../../client/outcomes.ts'

/** What happened last, in words. It is shown in the grid's bottom line and read out. */
export interface Status {
  readonly text: string
  readonly tone: 'said' | 'refused'
  /** Moves with every message, so that the same words are read out again. */
  readonly turn: number
}

export const useStatus = create<Status>()(() => ({ text: '', tone: 'said', turn: 0 }))

let forget: ReturnType<typeof setTimeout> | undefined
const shownFor = 8000

/** Says something for a while; the hint of the keys then comes back. */
export function sayStatus(text: string, tone: Status['tone'] = 'said'): void {
  clearTimeout(forget)
  useStatus.setState(({ turn }) => ({ text, tone, turn: turn + 1 }))
  forget = setTimeout(clearStatus, shownFor)
}

function clearStatus(): void {
  useStatus.setState({ text: '', tone: 'said' })
}

// What was said is no longer so once it is undone, or something else was changed.
onOutcome((outcome) => {
  if (outcome.kind === 'done' && !outcome.command.startsWith('grants.')) clearStatus()
})

import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'
import { onOutcomeSeen } from '../../client/outcomes-seen.ts'
import type { Outcome } from '../../client/outcomes.ts'

/** What the frame told about something that the person did. */
export interface Message {
  readonly id: number
  readonly at: number
  readonly outcome: Extract<Outcome, { kind: 'done' | 'failed' }>
}

export const mostKept = 100

interface Messages {
  /** The latest first. */
  readonly list: readonly Message[]
  /** How many came since the list was looked at. */
  readonly unread: number
  readonly look: () => void
  readonly clear: () => void
}

/** The messages of this session, which a person may have missed while they were shown. */
export const useMessages = create<Messages>()((set) => ({
  list: [],
  unread: 0,
  look: () => set({ unread: 0 }),
  clear: () => set({ list: [], unread: 0 }),
}))

let count = 0

/** Keeps what is worth reading later: not what is on the clipboard, and nothing where nothing changed. */
export function keepMessage(outcome: Outcome, at: number): void {
  if (outcome.kind !== 'failed' && (outcome.kind !== 'done' || outcome.result.change === null)) return
  count += 1
  const message: Message = { id: count, at, outcome }
  useMessages.setState(({ list, unread }) => ({
    list: [message, ...list].slice(0, mostKept),
    unread: Math.min(unread + 1, mostKept),
  }))
}

/** Keeps messages for as long as the window is open; they belong to the workspace in which they came. */
export function keepMessages(): () => void {
  const unhear = onOutcomeSeen(keepMessage)
  const unfollow = useMirror.subscribe((now, before) => {
    const { list, clear } = useMessages.getState()
    if (now.workspace?.id !== before.workspace?.id && list.length > 0) clear()
  })
  return () => {
    unhear()
    unfollow()
  }
}

import type { Happening, Message, Reply } from '../../shared/contract/wire.ts'
import type { WindowEnd } from '../../electron/transport/in-process.ts'

/** A window that remembers everything it heard. */
export interface TestWindow {
  /** Everything, in the order it came. */
  readonly messages: readonly Message[]
  readonly replies: readonly Reply[]
  readonly happenings: readonly Happening[]
  say(text: string): void
  ask(id: number, call: string, input?: unknown, at?: unknown): void
  close(): void
}

export function openTestWindow(end: WindowEnd): TestWindow {
  const messages: Message[] = []
  const replies: Reply[] = []
  const happenings: Happening[] = []
  end.onMessage((text) => {
    const message = JSON.parse(text) as Message
    messages.push(message)
    if (message.kind === 'reply') replies.push(message)
    else if (message.kind !== 'part') happenings.push(message)
  })
  return {
    messages,
    replies,
    happenings,
    say: (text) => end.send(text),
    ask: (id, call, input = null, at) => end.send(JSON.stringify({ id, call, input, at })),
    close: () => end.close(),
  }
}

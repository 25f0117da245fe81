import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import { JoinedLists } from '../../shared/contract/parts.ts'
import type { Moment } from '../../shared/contract/past.ts'
import type { Happening, Message, Request } from '../../shared/contract/wire.ts'
import { connect } from './connection.ts'
import type { Connection, ConnectionState } from './connection.ts'
import { momentNow } from './looked.ts'

interface Waiting {
  readonly settle: (result: Result<unknown>) => void
  /** What came ahead of the answer. */
  readonly lists: JoinedLists
}

export interface ClientListener {
  readonly happening: (happening: Happening) => void
  readonly state: (state: ConnectionState) => void
}

const waiting = new Map<number, Waiting>()
let connection: Connection | null = null
let lastId = 0

const lost = failed('unreadable', 'connection-lost')

/** Opens the wire. Called once, by the window's start. */
export function startClient(listener: ClientListener): void {
  connection = connect({
    message: (text) => receive(JSON.parse(text) as Message, listener),
    state: (state) => {
      if (state !== 'open') settleAll()
      listener.state(state)
    },
  })
}

function receive(message: Message, listener: ClientListener): void {
  switch (message.kind) {
    case 'part':
      return waiting.get(message.id)?.lists.add(message)
    case 'reply': {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      const { result } = message
      return asked?.settle(result.ok ? done(asked.lists.into(result.value)) : result)
    }
    default:
      return listener.happening(message)
  }
}

function settleAll(): void {
  const calls = [...waiting.values()]
  waiting.clear()
  for (const { settle } of calls) settle(lost)
}

/**
 * Asks the back end. Expected failures are values, among them `connection-lost`: nothing is sent
 * twice on its own, because a command that was under way may have been carried out. What is asked while the window looks
 * at the past is answered from there; `at` says another moment, null the present.
 */
export function call<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  at: Moment | null = momentNow(),
): Promise<Result<OutputOf<Name>>> {
  if (connection?.state() !== 'open') return Promise.resolve(lost)
  lastId += 1
  const request: Request = { id: lastId, call: name, input, ...(at ? { at } : {}) }
  return new Promise((resolve) => {
    waiting.set(request.id, { settle: resolve as Waiting['settle'], lists: new JoinedLists() })
    connection?.send(JSON.stringify(request))
  })
}

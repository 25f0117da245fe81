import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import { failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { Happening, Message, Request } from '../../shared/contract/wire.ts'
import { connect } from './connection.ts'
import type { Connection, ConnectionState } from './connection.ts'

type Settle = (result: Result<unknown>) => void

export interface ClientListener {
  readonly happening: (happening: Happening) => void
  readonly state: (state: ConnectionState) => void
}

const waiting = new Map<number, Settle>()
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
  if (message.kind !== 'reply') return listener.happening(message)
  const settle = waiting.get(message.id)
  waiting.delete(message.id)
  settle?.(message.result)
}

function settleAll(): void {
  const settles = [...waiting.values()]
  waiting.clear()
  for (const settle of settles) settle(lost)
}

/**
 * Asks the back end. Expected failures are values, among them `connection-lost`: nothing is sent
 * twice on its own, because a command that was under way may have been carried out.
 */
export function call<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  if (connection?.state() !== 'open') return Promise.resolve(lost)
  lastId += 1
  const request: Request = { id: lastId, call: name, input }
  return new Promise((resolve) => {
    waiting.set(request.id, resolve as Settle)
    connection?.send(JSON.stringify(request))
  })
}

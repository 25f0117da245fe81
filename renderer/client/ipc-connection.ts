import type { Bridge, Connection, ConnectionListener } from './connection.ts'

/** The preload's bridge is there as long as the window is. */
export function openIpc(bridge: Bridge, listener: ConnectionListener): Connection {
  bridge.onMessage((text) => listener.message(text))
  queueMicrotask(() => listener.state('open'))
  return { send: (text) => bridge.send(text), state: () => 'open' }
}

import { openIpc } from './ipc-connection.ts'
import { openSocket } from './socket-connection.ts'

/** `refused`: the address carries no valid key, and trying again would not help. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused'

/** Carries JSON text between this window and the back end. */
export interface Connection {
  /** Throws nothing: what cannot be sent is reported by the state. */
  readonly send: (text: string) => void
  readonly state: () => ConnectionState
}

export interface ConnectionListener {
  readonly message: (text: string) => void
  readonly state: (state: ConnectionState) => void
}

/** What the Electron preload gives to the page, and nothing else. */
export interface Bridge {
  readonly send: (text: string) => void
  readonly onMessage: (listener: (text: string) => void) => void
}

declare global {
  interface Window {
    readonly keyholder?: Bridge
  }
}

/** Over IPC inside Electron, over a WebSocket in a browser. */
export function connect(listener: ConnectionListener): Connection {
  return window.keyholder ? openIpc(window.keyholder, listener) : openSocket(listener)
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Log } from '../../electron/ports.ts'
import { connectInProcess } from '../../electron/transport/in-process.ts'
import type { WindowEnd } from '../../electron/transport/in-process.ts'
import { createIpcSessions } from '../../electron/transport/ipc.ts'
import { serveWebSockets } from '../../electron/transport/websocket.ts'
import type { WireApp } from '../../electron/transport/wire-app.ts'

/** Something that carries text between an app and any number of windows. */
export interface Wire {
  connect(): Promise<WindowEnd>
  stop(): Promise<void>
}

export interface WireKind {
  readonly name: string
  start(app: WireApp, log: Log): Promise<Wire>
}

const inProcess: WireKind = {
  name: 'in process',
  start: async (app, log) => ({
    connect: async () => connectInProcess(app, log),
    stop: async () => {},
  }),
}

/** As Electron does it: structured clones in later turns, windows known by a number. */
const fakeIpc: WireKind = {
  name: 'over a fake IPC',
  start: async (app, log) => {
    const sessions = createIpcSessions(app, log)
    let windows = 0
    return {
      async connect() {
        windows += 1
        const id = windows
        const listeners: ((text: string) => void)[] = []
        sessions.open({
          id,
          send: (text) => {
            setImmediate(() => listeners.forEach((listener) => listener(structuredClone(text))))
          },
        })
        return {
          send: (text) => void setImmediate(() => sessions.receive(id, structuredClone(text))),
          onMessage: (listener) => listeners.push(listener),
          close: () => sessions.close(id),
        }
      },
      stop: async () => sessions.closeAll(),
    }
  },
}

const realWebSocket: WireKind = {
  name: 'over a real WebSocket',
  start: async (app, log) => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const closeSockets = serveWebSockets({ server, admit: () => 'welcome', app, log })
    return {
      async connect() {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, ['keyholder', 'key'])
        await once(socket, 'open')
        return {
          send: (text) => socket.send(text),
          onMessage: (listener) => {
            socket.on('message', (data: Buffer) => listener(data.toString('utf8')))
          },
          close: () => socket.close(),
        }
      },
      async stop() {
        closeSockets()
        await new Promise((resolve) => server.close(resolve))
      },
    }
  },
}

export const wireKinds: readonly WireKind[] = [inProcess, fakeIpc, realWebSocket]

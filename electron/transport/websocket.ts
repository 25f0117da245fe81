import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Log } from '../ports.ts'
import { longestMessage } from './request.ts'
import type { TextPort } from './text-port.ts'
import { serveText } from './text-port.ts'
import type { WireApp } from './wire-app.ts'

/** The subprotocol that is spoken; a window offers its key as a second one. */
export const socketProtocol = 'keyholder'
export const socketPath = '/socket'

/** Closed with this code: the key is not known here, so asking again with it is of no use. */
export const unknownKeyCode = 4401

/** Milliseconds that a window has to say goodbye. */
const patience = 500

/** `unknown-key` is told to the page by a close code, because a browser hides why a handshake failed. */
export type Admission = 'welcome' | 'unknown-key' | 'refused'

export interface SocketServing {
  readonly server: Server
  readonly admit: (request: IncomingMessage, protocols: readonly string[]) => Admission
  readonly app: WireApp
  readonly log: Log
}

/** Serves a session to every WebSocket that is admitted; returns the way to close them all. */
export function serveWebSockets({ server, admit, app, log }: SocketServing): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    // A message between the two limits is answered with a reason; beyond this one the wire is cut.
    maxPayload: 2 * longestMessage,
    perMessageDeflate: false,
    handleProtocols: () => socketProtocol,
  })
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const admission = request.url === socketPath ? admit(request, protocolsOf(request)) : 'refused'
    if (admission === 'refused') {
      log.warn('a connection was refused', { origin: request.headers.origin, host: request.headers.host })
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', (error) => log.warn('a connection broke', { error }))
      if (admission === 'unknown-key') opened.close(unknownKeyCode, 'unknown key')
      else serveText(app, portOver(opened), log)
    })
  }
  server.on('upgrade', upgrade)
  return () => {
    server.off('upgrade', upgrade)
    for (const opened of sockets.clients) {
      opened.close(1001, 'closing')
      // A window that does not answer must not keep the process alive.
      setTimeout(() => opened.terminate(), patience).unref()
    }
    sockets.close()
  }
}

function portOver(socket: WebSocket): TextPort {
  return {
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(text)
    },
    onText: (listener) => {
      socket.on('message', (data: Buffer, isBinary: boolean) => {
        if (isBinary) socket.close(1003, 'text only')
        else listener(data.toString('utf8'))
      })
    },
    onClose: (listener) => socket.on('close', listener),
  }
}

function protocolsOf(request: IncomingMessage): readonly string[] {
  const offered = request.headers['sec-websocket-protocol'] ?? ''
  return offered.split(',').map((protocol) => protocol.trim())
}

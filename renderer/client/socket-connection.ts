import type { Connection, ConnectionListener, ConnectionState } from './connection.ts'
import { forgetSessionKey, sessionKey } from './session-key.ts'

const firstDelay = 250
const longestDelay = 8000
/** The host closes with this when it does not know the key (electron/transport/websocket.ts). */
const unknownKeyCode = 4401

/** A WebSocket to the host that served the page; opened again, ever more patiently, when it closes. */
export function openSocket(listener: ConnectionListener): Connection {
  let socket: WebSocket | null = null
  let state: ConnectionState = 'connecting'
  let delay = firstDelay
  let timer = 0

  const become = (next: ConnectionState) => {
    if (next === state) return
    state = next
    listener.state(next)
  }

  const again = () => {
    become('lost')
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void open(), delay)
    delay = Math.min(delay * 2, longestDelay)
  }

  const open = async () => {
    const key = await sessionKey()
    if (key.kind === 'unreachable') return again()
    if (key.kind === 'refused') return become('refused')
    const opening = new WebSocket(socketAddress(), ['keyholder', key.key])
    socket = opening
    opening.addEventListener('open', () => {
      delay = firstDelay
      become('open')
    })
    opening.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data === 'string') listener.message(event.data)
    })
    opening.addEventListener('close', (event) => {
      if (socket !== opening) return
      if (event.code !== unknownKeyCode) return again()
      forgetSessionKey()
      become('refused')
    })
  }

  window.addEventListener('online', () => {
    if (state !== 'lost') return
    window.clearTimeout(timer)
    void open()
  })
  void open()
  return {
    send: (text) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text)
    },
    state: () => state,
  }
}

function socketAddress(): string {
  const address = new URL('/socket', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.hash = ''
  return address.href
}

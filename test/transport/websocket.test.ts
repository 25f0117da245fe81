import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { longestMessage } from '../../electron/transport/request.ts'
import { serveWebSockets } from '../../electron/transport/websocket.ts'
import type { Admission } from '../../electron/transport/websocket.ts'
import { memoryLog } from '../helpers/memory-log.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

let app: FakeApp
let address: string
let admission: Admission
let stop: () => Promise<void>

beforeEach(async () => {
  app = fakeApp()
  admission = 'welcome'
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const closeSockets = serveWebSockets({ server, admit: () => admission, app, log: memoryLog() })
  stop = async () => {
    closeSockets()
    await new Promise((resolve) => server.close(resolve))
  }
})
afterEach(() => stop())

async function closeCode(socket: WebSocket): Promise<unknown> {
  const [code] = (await once(socket, 'close')) as unknown[]
  return code
}

async function open(): Promise<WebSocket> {
  const socket = new WebSocket(`${address}/socket`, ['keyholder', 'key'])
  await once(socket, 'open')
  return socket
}

it('speaks the protocol keyholder, and never repeats the key', async () => {
  expect((await open()).protocol).toBe('keyholder')
})

it('is refused during the handshake where it is not admitted, and on every other path', async () => {
  const [atPath] = (await once(new WebSocket(`${address}/other`), 'error')) as [Error]
  expect(atPath.message).toContain('403')
  admission = 'refused'
  const [refused] = (await once(new WebSocket(`${address}/socket`), 'error')) as [Error]
  expect(refused.message).toContain('403')
})

it('is closed with a code that the page can see where its key is not known', async () => {
  admission = 'unknown-key'
  const socket = new WebSocket(`${address}/socket`, ['keyholder', 'key'])
  expect(await closeCode(socket)).toBe(4401)
  expect(app.listeners()).toBe(0)
})

it('is cut where a message is far beyond the limit', async () => {
  const socket = await open()
  socket.send('x'.repeat(2 * longestMessage + 1))
  expect(await closeCode(socket)).toBe(1009)
})

it('is closed where it sends bytes instead of text', async () => {
  const socket = await open()
  socket.send(Buffer.from([1, 2, 3]))
  expect(await closeCode(socket)).toBe(1003)
})

it('ends with the server, even where the window does not answer', async () => {
  const socket = await open()
  socket.pause()
  const started = Date.now()
  await stop()
  expect(Date.now() - started).toBeLessThan(3000)
  socket.terminate()
  stop = async () => {}
})

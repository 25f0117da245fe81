import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { serveIpc } from '../../electron/shell/ipc.ts'
import { memoryLog } from '../helpers/memory-log.ts'
import type { MemoryLog } from '../helpers/memory-log.ts'
import { fakeApp } from '../transport/fake-app.ts'
import type { FakeApp } from '../transport/fake-app.ts'
import { ipcMain } from './fake-electron.ts'

class FakeContents extends EventEmitter {
  readonly id = 1
  readonly sent: string[] = []
  destroyed = false
  send(_channel: string, text: string) {
    this.sent.push(text)
  }
  isDestroyed() {
    return this.destroyed
  }
}

let app: FakeApp
let log: MemoryLog
let contents: FakeContents
let stop: () => void

beforeEach(() => {
  app = fakeApp()
  log = memoryLog()
  contents = new FakeContents()
  stop = serveIpc(app, log)
})
afterEach(() => stop())

const ourFrame = { url: 'app://keyholder/', parent: null }
const emit = (channel: string, senderFrame: object | null, text?: unknown) =>
  ipcMain.emit(channel, { sender: contents, senderFrame }, text)
const question = JSON.stringify({ id: 1, call: 'echo', input: 'hello' })

it('our page gets a session, and answers', async () => {
  emit('keyholder:open', ourFrame)
  emit('keyholder:text', ourFrame, question)
  await vi.waitFor(() => expect(contents.sent).toHaveLength(1))
  expect(JSON.parse(contents.sent[0] ?? '')).toMatchObject({ id: 1, result: { ok: true, value: 'hello' } })
})

it('any other page, a frame inside ours, and a frame that is gone are not listened to', () => {
  const strangers = [
    { url: 'https://evil.example/', parent: null },
    { url: 'app://keyholder/', parent: ourFrame },
    null,
  ]
  for (const stranger of strangers) {
    emit('keyholder:open', stranger)
    expect(app.listeners()).toBe(0)
  }
  emit('keyholder:open', ourFrame)
  for (const stranger of strangers) emit('keyholder:text', stranger, question)
  expect(app.calls).toEqual([])
  expect(log.lines).toHaveLength(2 * strangers.length)
})

it.each(['destroyed', 'render-process-gone'])('the session ends when the window is %s', (event) => {
  emit('keyholder:open', ourFrame)
  expect(app.listeners()).toBe(1)
  contents.emit(event)
  expect(app.listeners()).toBe(0)
})

it('a page that loads again gets a new session in place of the old one', () => {
  emit('keyholder:open', ourFrame)
  emit('keyholder:open', ourFrame)
  expect(app.listeners()).toBe(1)
})

it('nothing is sent to a window that is gone', () => {
  emit('keyholder:open', ourFrame)
  contents.destroyed = true
  app.publish({ kind: 'workspace' })
  expect(contents.sent).toEqual([])
})

it('stops listening when it is told to', () => {
  emit('keyholder:open', ourFrame)
  stop()
  expect(app.listeners()).toBe(0)
  emit('keyholder:open', ourFrame)
  expect(app.listeners()).toBe(0)
})

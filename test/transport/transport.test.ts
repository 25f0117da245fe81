import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longestMessage } from '../../electron/transport/request.ts'
import { memoryLog } from '../helpers/memory-log.ts'
import type { MemoryLog } from '../helpers/memory-log.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'
import { openTestWindow } from './test-window.ts'
import type { TestWindow } from './test-window.ts'
import { wireKinds } from './wires.ts'
import type { Wire } from './wires.ts'

const soon = { timeout: 5000, interval: 5 }

describe.each(wireKinds)('a window $name', (kind) => {
  let app: FakeApp
  let log: MemoryLog
  let wire: Wire
  let window: TestWindow

  beforeEach(async () => {
    app = fakeApp()
    log = memoryLog()
    wire = await kind.start(app, log)
    window = openTestWindow(await wire.connect())
  })
  afterEach(() => wire.stop())

  const replied = (count: number) => vi.waitFor(() => expect(window.replies).toHaveLength(count), soon)

  it('gets the answer to its call, under its id', async () => {
    window.ask(7, 'echo', { name: 'Åsa 高木' })
    await replied(1)
    expect(window.replies[0]).toEqual({
      kind: 'reply',
      id: 7,
      result: { ok: true, value: { name: 'Åsa 高木' } },
    })
  })

  it('may ask for the past, with each call', async () => {
    window.ask(1, 'echo', null, { revision: 3 })
    window.ask(2, 'echo', null, { revision: 3, at: '2026-03-31T21:59:59.999Z' })
    window.ask(3, 'echo')
    await replied(3)
    expect(app.calls.map(({ at }) => at)).toEqual([
      { revision: 3 },
      { revision: 3, at: '2026-03-31T21:59:59.999Z' },
      undefined,
    ])
  })

  it('is told that a moment is none, and nothing is called', async () => {
    window.ask(1, 'echo', null, { revision: -1 })
    window.ask(2, 'echo', null, { revision: 1, at: 'yesterday' })
    window.ask(3, 'echo', null, 'yesterday')
    await replied(3)
    expect(window.replies.map(({ result }) => result.ok)).toEqual([false, false, false])
    expect(app.calls).toEqual([])
  })

  it('gets answers in the order it asked, when all are known at once', async () => {
    for (let id = 0; id < 200; id += 1) window.ask(id, 'echo', id)
    await replied(200)
    expect(window.replies.map((reply) => reply.id)).toEqual(Array.from({ length: 200 }, (_, id) => id))
  })

  it('gets long lists ahead of the answer, in messages that are all short', async () => {
    const other = openTestWindow(await wire.connect())
    window.ask(1, 'echo', { name: 'Bench', ids: Array.from({ length: 10_000 }, (_, id) => id) })
    await replied(1)
    expect(window.replies[0]?.result).toEqual({ ok: true, value: { name: 'Bench', ids: [] } })
    const parts = window.messages.flatMap((message) => (message.kind === 'part' ? [message] : []))
    expect(window.messages.at(-1)?.kind).toBe('reply')
    expect(parts.map(({ id, at, items }) => [id, at, items.length])).toEqual([
      [1, ['ids'], 4096],
      [1, ['ids'], 4096],
      [1, ['ids'], 1808],
    ])
    expect(parts.flatMap(({ items }) => items).at(-1)).toBe(9999)
    expect(other.messages).toEqual([])
  })

  it('does not wait for a slow call before the next is answered', async () => {
    window.ask(1, 'slow', 80)
    window.ask(2, 'slow', 20)
    window.ask(3, 'echo')
    await replied(3)
    expect(window.replies.map((reply) => reply.id)).toEqual([3, 2, 1])
  })

  it('hears of a change before its own call is answered', async () => {
    window.ask(1, 'change')
    await replied(1)
    expect(window.messages.map((message) => message.kind)).toEqual(['actor', 'reply'])
  })

  it('hears, like every other window, what happens', async () => {
    const other = openTestWindow(await wire.connect())
    app.publish({ kind: 'workspace' })
    await vi.waitFor(() => {
      expect(window.happenings).toEqual([{ kind: 'workspace' }])
      expect(other.happenings).toEqual([{ kind: 'workspace' }])
    }, soon)
  })

  it('is not subscribed any more once it closed, while others are', async () => {
    const other = openTestWindow(await wire.connect())
    expect(app.listeners()).toBe(2)
    window.close()
    await vi.waitFor(() => expect(app.listeners()).toBe(1), soon)
    app.publish({ kind: 'workspace' })
    await vi.waitFor(() => expect(other.happenings).toHaveLength(1), soon)
    expect(window.happenings).toEqual([])
  })

  it('is told that a message is too long, and goes on', async () => {
    window.ask(5, 'echo', 'x'.repeat(longestMessage))
    await replied(1)
    expect(window.replies[0]).toMatchObject({
      id: 5,
      result: { ok: false, error: { code: 'bad-input', message: 'message.too-large' } },
    })
    window.ask(6, 'echo')
    await replied(2)
    expect(app.calls.map((call) => call.name)).toEqual(['echo'])
  })

  it('is told that a message is malformed where its id can be read', async () => {
    window.say('{"id":3,"call":')
    window.say('{"id":4,"call":"echo","input":null,"extra":true}')
    await replied(2)
    for (const reply of window.replies) {
      expect(reply.result).toMatchObject({
        ok: false,
        error: { code: 'bad-input', message: 'message.malformed' },
      })
    }
    expect(window.replies.map((reply) => reply.id)).toEqual([3, 4])
    expect(app.calls).toEqual([])
  })

  it('hears nothing back from noise, and goes on', async () => {
    for (const noise of ['', 'hello', '[]', 'null', '{"id":-1}', '{"id":"1","call":"echo"}', '\u0000']) {
      window.say(noise)
    }
    window.ask(1, 'echo')
    await replied(1)
    expect(window.replies[0]?.id).toBe(1)
    expect(log.lines.filter((line) => line.level === 'warn')).toHaveLength(7)
  })

  it('is told that a call does not exist', async () => {
    window.ask(1, 'nothing.such')
    await replied(1)
    expect(window.replies[0]?.result).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
  })

  it('is told of a bug without its internals, which are in the log', async () => {
    window.ask(1, 'bug')
    window.ask(2, 'unwritable')
    await replied(2)
    for (const reply of window.replies) {
      expect(reply.result).toEqual({ ok: false, error: { code: 'bug', message: 'bug', details: {} } })
    }
    expect(log.lines.filter((line) => line.level === 'error')).toHaveLength(2)
  })

  it('takes its files with it when it closes, but for those it forgot', async () => {
    window.ask(1, 'files.begin')
    window.ask(2, 'workspace.export')
    await replied(2)
    window.ask(3, 'files.forget', { file: 'upload-1' })
    await replied(3)
    window.close()
    await vi.waitFor(() => {
      const forgotten = app.calls.filter((call) => call.name === 'files.forget').map((call) => call.input)
      expect(forgotten).toEqual([{ file: 'upload-1' }, { file: 'download-1' }])
    }, soon)
  })

  it('takes with it a file that was begun when it was already gone', async () => {
    window.ask(1, 'files.begin')
    window.close()
    await vi.waitFor(() => expect(app.listeners()).toBe(0), soon)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const begun = app.calls.filter((call) => call.name === 'files.begin').length
    const forgotten = app.calls.filter((call) => call.name === 'files.forget').length
    expect(forgotten).toBe(begun)
  })
})

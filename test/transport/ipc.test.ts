import { expect, it } from 'vitest'
import { createIpcSessions } from '../../electron/transport/ipc.ts'
import { memoryLog } from '../helpers/memory-log.ts'
import { fakeApp } from './fake-app.ts'

it('a window whose page loads again gets a new session in place of the old one', () => {
  const app = fakeApp()
  const sessions = createIpcSessions(app, memoryLog())
  const sent: string[] = []
  sessions.open({ id: 1, send: (text) => sent.push(text) })
  sessions.open({ id: 1, send: (text) => sent.push(text) })
  expect(app.listeners()).toBe(1)
  app.publish({ kind: 'workspace' })
  expect(sent).toEqual(['{"kind":"workspace"}'])
})

it('messages of no session, or that are no text, are only logged', () => {
  const app = fakeApp()
  const log = memoryLog()
  const sessions = createIpcSessions(app, log)
  sessions.receive(1, '{"id":1,"call":"echo","input":null}')
  sessions.open({ id: 1, send: () => {} })
  sessions.receive(1, { id: 1, call: 'echo', input: null })
  expect(app.calls).toEqual([])
  expect(log.lines).toHaveLength(2)
})

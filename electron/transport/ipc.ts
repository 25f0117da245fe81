import type { Log } from '../ports.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'
import type { WireApp } from './wire-app.ts'

/** What is needed of an Electron window: no type of Electron, so that tests can stand in for it. */
export interface IpcPage {
  readonly id: number
  send(text: string): void
}

/** The sessions of all windows that speak over IPC; the shell reports what happens to them. */
export interface IpcSessions {
  /** A page has loaded. A window whose page loads again gets a new session in place of the old one. */
  open(page: IpcPage): void
  /** `text` comes from a page, and can be anything. */
  receive(pageId: number, text: unknown): void
  close(pageId: number): void
  closeAll(): void
}

/** Keeps one session for each window that speaks over IPC. */
export function createIpcSessions(app: WireApp, log: Log): IpcSessions {
  const sessions = new Map<number, Session>()
  const close = (pageId: number) => {
    sessions.get(pageId)?.close()
    sessions.delete(pageId)
  }
  return {
    open(page) {
      close(page.id)
      sessions.set(
        page.id,
        openSession(app, (text) => page.send(text), log),
      )
    },
    receive(pageId, text) {
      const session = sessions.get(pageId)
      if (session && typeof text === 'string') void session.receive(text)
      else log.warn('a message without a session, or that is no text', { pageId, type: typeof text })
    },
    close,
    closeAll: () => [...sessions.keys()].forEach(close),
  }
}

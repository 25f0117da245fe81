import type { Log } from '../ports.ts'
import { openSession } from './session.ts'
import type { WireApp } from './wire-app.ts'

/** One end of whatever carries text between the app and one window. */
export interface TextPort {
  send(text: string): void
  onText(listener: (text: string) => void): void
  onClose(listener: () => void): void
}

/** Gives the window at the other end of the port a session for as long as the port is open. */
export function serveText(app: WireApp, port: TextPort, log: Log): void {
  const session = openSession(app, (text) => port.send(text), log)
  port.onText((text) => void session.receive(text))
  port.onClose(() => session.close())
}

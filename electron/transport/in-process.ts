import type { Log } from '../ports.ts'
import { serveText } from './text-port.ts'
import type { WireApp } from './wire-app.ts'

/** The window's end of a connection, as the renderer sees one. */
export interface WindowEnd {
  send(text: string): void
  onMessage(listener: (text: string) => void): void
  close(): void
}

/** A window without a wire, for scripts and tests; text arrives in a later turn, as over a real one. */
export function connectInProcess(app: WireApp, log: Log): WindowEnd {
  const toApp: ((text: string) => void)[] = []
  const toWindow: ((text: string) => void)[] = []
  const closing: (() => void)[] = []
  serveText(
    app,
    {
      send: (text) => deliver(toWindow, text),
      onText: (listener) => toApp.push(listener),
      onClose: (listener) => closing.push(listener),
    },
    log,
  )
  return {
    send: (text) => deliver(toApp, text),
    onMessage: (listener) => toWindow.push(listener),
    close: () => closing.forEach((listener) => listener()),
  }
}

function deliver(listeners: readonly ((text: string) => void)[], text: string): void {
  queueMicrotask(() => listeners.forEach((listener) => listener(text)))
}

import { EventEmitter } from 'node:events'

/**
 * Stands in for `electron` in unit tests (see the alias in vitest.config.ts): as much of it as the
 * shell's own modules touch. What they ask for is remembered here for the tests to look at.
 */
export const ipcMain = new EventEmitter()

type Handler = (request: Request) => Promise<Response>

export const protocol = {
  schemes: [] as unknown[],
  handlers: new Map<string, Handler>(),
  registerSchemesAsPrivileged(schemes: readonly unknown[]) {
    protocol.schemes.push(...schemes)
  },
  handle(scheme: string, handler: Handler) {
    protocol.handlers.set(scheme, handler)
  },
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}

export const nativeTheme = { shouldUseDarkColors: false }

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, value: unknown) {
    contextBridge.exposed.set(name, value)
  },
}

class IpcRenderer extends EventEmitter {
  readonly sent: (readonly unknown[])[] = []
  send(...message: readonly unknown[]) {
    this.sent.push(message)
  }
}
export const ipcRenderer = new IpcRenderer()

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  readonly options: Readonly<Record<string, unknown>>
  address = ''
  shown = false
  maximized = false
  bounds = { x: 10, y: 20, width: 1300, height: 900 }
  constructor(options: Readonly<Record<string, unknown>>) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
  }
  async loadURL(address: string) {
    this.address = address
  }
  show() {
    this.shown = true
  }
  maximize() {
    this.maximized = true
  }
  isMaximized() {
    return this.maximized
  }
  getNormalBounds() {
    return this.bounds
  }
}

/** Absent in plain Node, as electron-store finds out. */
export const app = undefined

export default { app, ipcMain, shell: undefined }

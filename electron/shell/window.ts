import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { WebPreferences } from 'electron'
import type { KeptValues } from '../host/settings-file.ts'
import { pageAddress } from './page-address.ts'
import { openingBounds, smallest } from './window-bounds.ts'
import type { KeptBounds } from './window-bounds.ts'

export interface WindowNeeds {
  /** The built preload. */
  readonly preload: string
  /** Where the bounds are remembered. */
  readonly kept: KeptValues
  readonly devTools: boolean
  /** The fragment of the page that is shown first; empty: where the person was. */
  readonly place: string
}

/** What the page may do: as little as a page of the web, and a little less. */
export function webPreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // It would fetch dictionaries from the network.
    spellcheck: false,
    devTools,
  }
}

/** Opens the window where it was left, and shows it when there is something to see. */
export function openWindow({ preload, kept, devTools, place }: WindowNeeds): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const { width, height, position, maximized } = openingBounds(kept.get('window'), screens)
  const window = new BrowserWindow({
    width,
    height,
    ...position,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Keyholder',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191d' : '#ffffff',
    webPreferences: webPreferences(preload, devTools),
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const bounds: KeptBounds = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    kept.set('window', bounds)
  })
  void window.loadURL(pageAddress + place)
  return window
}

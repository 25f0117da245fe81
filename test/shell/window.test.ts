import { beforeEach, describe, expect, it } from 'vitest'
import { openingBounds } from '../../electron/shell/window-bounds.ts'
import { openWindow, webPreferences } from '../../electron/shell/window.ts'
import { BrowserWindow } from './fake-electron.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('the window', () => {
  let values: Map<string, unknown>
  const open = (place = '') => {
    const kept = {
      get: (key: string) => values.get(key),
      set: (key: string, value: unknown) => void values.set(key, value),
    }
    openWindow({ preload: '/out/preload.cjs', kept, devTools: false, place })
    return BrowserWindow.opened.at(-1)!
  }
  beforeEach(() => {
    values = new Map()
  })

  it('gives its page no more than a page of the web has', () => {
    expect(webPreferences('/out/preload.cjs', false)).toMatchObject({
      preload: '/out/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    })
    expect(open().options['webPreferences']).toEqual(webPreferences('/out/preload.cjs', false))
  })

  it('shows the place to which a link led', () => {
    expect(open('#/accounts?account=a').address).toBe('app://keyholder/#/accounts?account=a')
  })

  it('shows our page, when there is something to see', () => {
    const window = open()
    expect(window.address).toBe('app://keyholder/')
    expect(window.shown).toBe(false)
    window.emit('ready-to-show')
    expect(window.shown).toBe(true)
  })

  it('opens where it was left', () => {
    open().emit('close')
    expect(open().options).toMatchObject({ x: 10, y: 20, width: 1300, height: 900 })
  })

  it('opens maximized where it was left so', () => {
    values.set('window', { x: 0, y: 0, width: 1280, height: 800, maximized: true })
    const window = open()
    window.emit('ready-to-show')
    expect(window.maximized).toBe(true)
  })
})

describe('where the window opens', () => {
  const kept = { x: 100, y: 100, width: 1400, height: 900, maximized: false }

  it('is the middle of the screen, the first time or after nonsense', () => {
    const first = { width: 1280, height: 800, position: null, maximized: false }
    for (const nonsense of [undefined, null, 'here', { x: 1 }, { ...kept, width: -1 }, { ...kept, x: 1.5 }]) {
      expect(openingBounds(nonsense, [screen])).toEqual(first)
    }
  })

  it('is where it was, on any screen that is still there', () => {
    expect(openingBounds(kept, [screen]).position).toEqual({ x: 100, y: 100 })
    const left = { x: -1920, y: 0, width: 1920, height: 1080 }
    expect(openingBounds({ ...kept, x: -1500 }, [screen, left]).position).toEqual({ x: -1500, y: 100 })
  })

  it('is the middle again where no screen shows its title bar', () => {
    for (const lost of [{ x: -1500 }, { x: 1900 }, { y: -40 }, { y: 1070 }]) {
      expect(openingBounds({ ...kept, ...lost }, [screen])).toMatchObject({ width: 1400, position: null })
    }
  })

  it('is never smaller than what can be worked in', () => {
    expect(openingBounds({ ...kept, width: 10, height: 10 }, [screen])).toMatchObject({
      width: 960,
      height: 640,
    })
  })
})

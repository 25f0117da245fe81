import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { lockNavigation, lockPermissions } from '../../electron/shell/lock-down.ts'
import { isOurs } from '../../electron/shell/page-address.ts'

const foreign = [
  'https://evil.example/',
  'http://127.0.0.1:4000/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'keyholder://open',
  'app://other/index.html',
  'app://keyholder.evil.example/',
  'blob:app://keyholder/1',
  'about:blank',
  '',
]

describe('an address', () => {
  it('is ours under our scheme and name alone', () => {
    expect(isOurs('app://keyholder/')).toBe(true)
    expect(isOurs('app://keyholder/index.html#accounts')).toBe(true)
    expect(foreign.filter(isOurs)).toEqual([])
  })
})

describe('navigation', () => {
  const contents = new EventEmitter() as EventEmitter & {
    setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void
  }
  let openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null
  contents.setWindowOpenHandler = (handler) => {
    openHandler = handler
  }
  const mails: string[] = []
  lockNavigation(contents as unknown as WebContents, (address) => mails.push(address))

  const isStopped = (event: string, details: object) => {
    let stopped = false
    contents.emit(event, { ...details, preventDefault: () => (stopped = true) })
    return stopped
  }

  it('to anywhere else is stopped, redirected or not', () => {
    const goesOn = foreign.filter((url) => !isStopped('will-frame-navigate', { url, isMainFrame: true }))
    expect(goesOn).toEqual([])
    expect(foreign.filter((url) => !isStopped('will-redirect', { url }))).toEqual([])
    expect(isStopped('will-frame-navigate', { url: 'app://keyholder/', isMainFrame: true })).toBe(false)
  })

  it('to a mail opens the mail program, from the page alone, and stays where it is', () => {
    const url = 'mailto:bo@n.example?subject=Invitation'
    expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(isStopped('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
    expect(mails).toEqual([url])
  })

  it('of a frame inside the page is stopped wherever it goes, and so is a webview', () => {
    expect(isStopped('will-frame-navigate', { url: 'app://keyholder/', isMainFrame: false })).toBe(true)
    expect(isStopped('will-attach-webview', {})).toBe(true)
  })

  it('into a new window is denied', () => {
    expect(openHandler?.({ url: 'app://keyholder/' })).toEqual({ action: 'deny' })
    expect(openHandler?.({ url: 'https://evil.example/' })).toEqual({ action: 'deny' })
  })
})

describe('permissions', () => {
  type Ask = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
  type Check = (contents: unknown, permission: string, origin: string) => boolean
  const asked: { request?: Ask; check?: Check; device?: () => boolean } = {}
  lockPermissions({
    setPermissionRequestHandler: (handler: Ask) => (asked.request = handler),
    setPermissionCheckHandler: (handler: Check) => (asked.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (asked.device = handler),
  } as unknown as Session)

  const request = (permission: string, address: string) => {
    let granted: boolean | null = null
    asked.request?.({ getURL: () => address }, permission, (answer) => (granted = answer))
    return granted
  }

  it('are refused, but for writing text to the clipboard from our page', () => {
    const others = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb']
    expect(others.filter((permission) => request(permission, 'app://keyholder/') !== false)).toEqual([])
    expect(
      others.filter((permission) => asked.check?.(null, permission, 'app://keyholder/') !== false),
    ).toEqual([])
    expect(request('clipboard-sanitized-write', 'app://keyholder/')).toBe(true)
    expect(asked.check?.(null, 'clipboard-sanitized-write', 'app://keyholder/')).toBe(true)
    expect(request('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(asked.device?.()).toBe(false)
  })
})

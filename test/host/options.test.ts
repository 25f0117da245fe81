import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { appFolder } from '../../electron/host/app-folder.ts'
import { hasDisplay } from '../../electron/host/browser.ts'
import { readOptions } from '../../electron/host/options.ts'

it('without options: the app folder of this person, any free port, a browser where there is a display', () => {
  const read = readOptions([], { XDG_CONFIG_HOME: '/config', APPDATA: '/config' })
  expect(read).toMatchObject({ ok: true, options: { port: 0, open: null } })
})

it('takes folder, port and whether to open a browser', () => {
  expect(readOptions(['--dir', 'here', '--no-open'], { KEYHOLDER_PORT: '4100' })).toEqual({
    ok: true,
    options: { dir: resolve('here'), port: 4100, open: false },
  })
  expect(readOptions(['--open'], { KEYHOLDER_DIR: '/data' })).toMatchObject({
    options: { dir: resolve('/data'), open: true },
  })
})

it('says what is wrong with an option', () => {
  for (const port of ['http', '-1', '70000', '1.5']) {
    expect(readOptions([], { KEYHOLDER_PORT: port })).toMatchObject({ ok: false })
  }
  expect(readOptions(['--dri', 'x'], {})).toMatchObject({ ok: false })
  expect(readOptions(['--dir', ''], {})).toMatchObject({ ok: false })
  expect(readOptions(['extra'], {})).toMatchObject({ ok: false })
})

it("is Electron's folder on every system", () => {
  expect(appFolder('linux', {}, '/home/anna')).toBe('/home/anna/.config/Keyholder')
  expect(appFolder('linux', { XDG_CONFIG_HOME: '/c' }, '/home/anna')).toBe('/c/Keyholder')
  expect(appFolder('darwin', {}, '/Users/anna')).toBe('/Users/anna/Library/Application Support/Keyholder')
  expect(appFolder('win32', { APPDATA: '/roaming' }, '/anna')).toBe('/roaming/Keyholder')
})

it('there is a display on macOS and Windows, and on Linux where a variable names one', () => {
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

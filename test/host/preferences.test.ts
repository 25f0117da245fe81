import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mostRecent, openPreferences } from '../../electron/preferences.ts'
import { startSettings } from '../../shared/contract/settings.ts'
import { memoryLog } from '../helpers/memory-log.ts'
import type { MemoryLog } from '../helpers/memory-log.ts'

let dir: string
let log: MemoryLog
let made: number

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'preferences-test-'))
  log = memoryLog()
  made = 0
})
afterEach(() => rmSync(dir, { recursive: true }))

function ids() {
  made += 1
  return `id-${made}`
}

function open() {
  return openPreferences(dir, { ids, log })
}

const openedAt = '2026-11-21T12:00:00.000Z'

it('everything is there again the next time', () => {
  const first = open()
  first.setSettings({ theme: 'dark' })
  first.addRecent({ file: 'a.keyholder', name: 'Northlight', openedAt })
  first.setActorIn('workspace-1', 'anna')
  const device = first.device()

  const second = open()
  expect(second.settings()).toEqual({ ...startSettings, theme: 'dark' })
  expect(second.recent()).toEqual([{ file: 'a.keyholder', name: 'Northlight', openedAt }])
  expect(second.actorIn('workspace-1')).toBe('anna')
  expect(second.device()).toBe(device)
})

it('what was open last, and how it was looked at, is there again the next time', () => {
  const first = open()
  expect([first.lastOpen(), first.viewOf('workspace-1')]).toEqual([null, {}])
  first.setLastOpen('a.keyholder')
  first.keepView('workspace-1', 'place', '#/grid')
  first.keepView('workspace-1', 'tree', { open: true, except: [] })
  first.keepView('workspace-2', 'place', '#/people')

  const second = open()
  expect(second.lastOpen()).toBe('a.keyholder')
  expect(second.viewOf('workspace-1')).toEqual({ place: '#/grid', tree: { open: true, except: [] } })
  second.setLastOpen(null)
  expect(open().lastOpen()).toBeNull()
})

it('of many workspaces the one looked at longest ago is forgotten', () => {
  const preferences = open()
  for (let number = 0; number <= 20; number += 1) preferences.keepView(`workspace-${number}`, 'place', '#/')
  expect(preferences.viewOf('workspace-0')).toEqual({})
  expect(preferences.viewOf('workspace-1')).toEqual({ place: '#/' })
})

it('the acting member is the keeper until someone else was chosen', () => {
  expect(open().actorIn('workspace-1')).toBe('keeper')
  expect(open().actorIn('constructor')).toBe('keeper')
})

it('the latest workspace is first, each is there once, and old ones drop out', () => {
  const preferences = open()
  for (let number = 0; number <= mostRecent; number += 1) {
    preferences.addRecent({ file: `${number}`, name: `Workspace ${number}`, openedAt })
  }
  preferences.addRecent({ file: '5', name: 'Renamed', openedAt })
  expect(preferences.recent()).toHaveLength(mostRecent)
  expect(
    preferences
      .recent()
      .slice(0, 2)
      .map((entry) => entry.name),
  ).toEqual(['Renamed', 'Workspace 10'])
  preferences.forgetRecent('5')
  expect(preferences.recent().map((entry) => entry.file)).not.toContain('5')
})

it.each(['', 'no json', '{"settings":', '[1,2', '\u0000\u0001'])(
  'a file that cannot be read (%j) is kept aside, and the app starts with defaults',
  (content) => {
    writeFileSync(join(dir, 'settings.json'), content)
    const preferences = open()
    expect(preferences.settings()).toEqual(startSettings)
    preferences.setSettings({ theme: 'light' })
    expect(open().settings().theme).toBe('light')
    expect(readFileSync(join(dir, 'settings.json.broken'), 'utf8')).toBe(content)
    expect(log.lines.map((line) => line.message)).toContain(
      'a settings file that cannot be read was kept aside',
    )
  },
)

it('a second broken file does not replace the first', () => {
  for (const content of ['first', 'second']) {
    writeFileSync(join(dir, 'settings.json'), content)
    open()
  }
  expect(readFileSync(join(dir, 'settings.json.broken'), 'utf8')).toBe('first')
  expect(readFileSync(join(dir, 'settings.json.broken-2'), 'utf8')).toBe('second')
})

it('a wrong value costs itself and nothing else', () => {
  const content = {
    settings: { theme: 'purple', language: 'ja' },
    recent: [{ file: 1 }, { file: 'a', name: 'A', openedAt }],
    actors: 'anna',
    device: 'device-1',
  }
  writeFileSync(join(dir, 'settings.json'), JSON.stringify(content))
  const preferences = open()
  expect(preferences.settings()).toEqual({ ...startSettings, language: 'ja' })
  expect(preferences.recent()).toEqual([{ file: 'a', name: 'A', openedAt }])
  expect(preferences.actorIn('workspace-1')).toBe('keeper')
  expect(preferences.device()).toBe('device-1')
})

it('keys that mean nothing here are passed over, each with a line in the log', () => {
  const keys = { 'edit.undo': ['Mod+u'], 'help.keys': [], 'go.moon': ['Mod+m'], 'find.open': ['Tab'] }
  writeFileSync(join(dir, 'settings.json'), JSON.stringify({ settings: { theme: 'dark', keys } }))
  const preferences = open()
  const read = { ...startSettings, theme: 'dark', keys: { 'edit.undo': ['Mod+u'], 'help.keys': [] } }
  expect(preferences.settings()).toEqual(read)
  expect(preferences.settings()).toEqual(read)
  const lines = log.lines.filter(({ message }) => message === 'keys in the settings mean nothing here')
  expect(lines).toHaveLength(2)
})

it('where nothing can be written, settings live as long as the app', () => {
  rmSync(dir, { recursive: true })
  writeFileSync(dir, 'a file where the folder should be')
  const preferences = open()
  expect(preferences.setSettings({ theme: 'dark' }).theme).toBe('dark')
  const device = preferences.device()
  expect(preferences.device()).toBe(device)
  expect(log.lines.length).toBeGreaterThan(0)
})

it.skipIf(process.platform === 'win32')('only the person can read the file', () => {
  open().setSettings({ theme: 'dark' })
  expect(statSync(join(dir, 'settings.json')).mode & 0o777).toBe(0o600)
})

it('takes a language that is spoken no more for what the system says', () => {
  writeFileSync(join(dir, 'settings.json'), JSON.stringify({ settings: { theme: 'dark', language: 'tlh' } }))
  expect(open().settings()).toEqual({ ...startSettings, theme: 'dark' })
})

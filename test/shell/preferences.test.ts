import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPreferences, preferencesOver } from '../../electron/preferences.ts'
import { openShellSettings } from '../../electron/shell/preferences.ts'
import { memoryLog } from '../helpers/memory-log.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'shell-preferences-test-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const ids = () => 'device-1'

it('the shell and the host share one settings file', () => {
  const shell = preferencesOver(openShellSettings(dir, memoryLog()), { ids, log: memoryLog() })
  shell.setSettings({ theme: 'dark' })
  shell.setActorIn('workspace.with.dots', 'anna')
  const host = openPreferences(dir, { ids, log: memoryLog() })
  expect(host.settings().theme).toBe('dark')
  expect(host.actorIn('workspace.with.dots')).toBe('anna')
})

it('a file that cannot be read does not stop the shell either', () => {
  writeFileSync(join(dir, 'settings.json'), 'no json')
  const kept = openShellSettings(dir, memoryLog())
  kept.set('window', { x: 1 })
  expect(openShellSettings(dir, memoryLog()).get('window')).toEqual({ x: 1 })
})

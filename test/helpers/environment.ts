import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RecentWorkspace } from '../../shared/contract/workspace.ts'
import { startSettings } from '../../shared/contract/settings.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import { keeper } from '../../shared/model/change.ts'
import type { Environment, Preferences } from '../../electron/ports.ts'

/** Noon of a fixed day: tests never read the machine's clock. */
export const noon = Date.UTC(2026, 10, 21, 12)

/** An app's surroundings in a fresh folder, with a clock that moves a second per look and counted ids. */
export function testEnvironment(dir: string = freshFolder()): Environment {
  let seconds = 0
  let made = 0
  return {
    dir,
    resources: join(import.meta.dirname, '../../resources'),
    clock: () => noon + 1000 * seconds++,
    ids: () => `0199a000-0000-7000-8000-${String(++made).padStart(12, '0')}`,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    preferences: memoryPreferences(),
  }
}

/** Gone when the test is done. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyholder-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function memoryPreferences(): Preferences {
  let settings: Settings = startSettings
  let recent: readonly RecentWorkspace[] = []
  const mappings = new Map<string, object>()
  const actors = new Map<string, string>()
  const views = new Map<string, Record<string, unknown>>()
  let lastOpen: string | null = null
  return {
    settings: () => settings,
    setSettings: (change) => (settings = { ...settings, ...change }),
    recent: () => recent,
    addRecent: (workspace) => {
      recent = [workspace, ...recent.filter((each) => each.file !== workspace.file)]
    },
    forgetRecent: (file) => {
      recent = recent.filter((each) => each.file !== file)
    },
    actorIn: (workspace) => actors.get(workspace) ?? keeper,
    setActorIn: (workspace, actor) => void actors.set(workspace, actor),
    lastOpen: () => lastOpen,
    setLastOpen: (file) => {
      lastOpen = file
    },
    viewOf: (workspace) => views.get(workspace) ?? {},
    keepView: (workspace, part, value) =>
      void views.set(workspace, { ...views.get(workspace), [part]: value }),
    mappings: () => Object.fromEntries(mappings),
    rememberMapping: (fingerprint, mapping) => {
      mappings.delete(fingerprint)
      mappings.set(fingerprint, mapping)
    },
    forgetMapping: (fingerprint) => void mappings.delete(fingerprint),
    device: () => 'device-of-the-tests',
  }
}

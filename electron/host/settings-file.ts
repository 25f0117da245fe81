import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import type { Log } from '../ports.ts'

/** Values by key, of which nothing is known: whoever reads one checks it. */
export interface KeptValues {
  get(key: string): unknown
  set(key: string, value: unknown): void
}

/** What `conf` and `electron-store` have in common. */
export interface SettingsStore {
  get(key: string): unknown
  set(key: string, value: unknown): void
  readonly path: string
}

export const settingsFile = 'settings'

export const settingsOptions = {
  accessPropertiesByDotNotation: false,
  clearInvalidConfig: false,
  configFileMode: 0o600,
} as const

/** The settings file of the app's folder, without Electron. */
export function openSettingsFile(dir: string, log: Log): KeptValues {
  const open = () => new Conf({ ...settingsOptions, cwd: dir, configName: settingsFile })
  return openKept(open, join(dir, `${settingsFile}.json`), log)
}

/**
 * Opens the store; a file that cannot be read is kept aside, under another name, and a new one begun.
 * What cannot be written lives as long as the app: settings are no reason not to start.
 */
export function openKept(open: () => SettingsStore, path: string, log: Log): KeptValues {
  const store = openOrNull(open, log) ?? (setAside(path, log) ? openOrNull(open, log) : null)
  const unwritten = new Map<string, unknown>()
  return {
    get(key) {
      if (unwritten.has(key)) return unwritten.get(key)
      try {
        return store?.get(key)
      } catch (error) {
        log.warn('the settings cannot be read', { path, error })
        return undefined
      }
    },
    set(key, value) {
      try {
        if (!store) throw new Error('there is no settings file')
        store.set(key, value)
        unwritten.delete(key)
      } catch (error) {
        log.warn('the settings cannot be written', { path, key, error })
        unwritten.set(key, value)
      }
    },
  }
}

function openOrNull(open: () => SettingsStore, log: Log): SettingsStore | null {
  try {
    return open()
  } catch (error) {
    log.warn('the settings file cannot be opened', { error })
    return null
  }
}

function setAside(path: string, log: Log): boolean {
  if (!existsSync(path)) return false
  let aside = `${path}.broken`
  for (let number = 2; existsSync(aside); number += 1) aside = `${path}.broken-${number}`
  try {
    renameSync(path, aside)
    log.warn('a settings file that cannot be read was kept aside', { aside })
    return true
  } catch (error) {
    log.error('a settings file that cannot be read could not be kept aside', { path, error })
    return false
  }
}

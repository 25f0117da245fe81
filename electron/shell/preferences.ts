import { join } from 'node:path'
import ElectronStore from 'electron-store'
import { openKept, settingsFile, settingsOptions } from '../host/settings-file.ts'
import type { KeptValues } from '../host/settings-file.ts'
import type { Log } from '../ports.ts'

/** The settings file of the app's folder, kept by electron-store: the host reads and writes the same. */
export function openShellSettings(dir: string, log: Log): KeptValues {
  const open = () => new ElectronStore({ ...settingsOptions, cwd: dir, name: settingsFile })
  return openKept(open, join(dir, `${settingsFile}.json`), log)
}

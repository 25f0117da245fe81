import { mkdirSync } from 'node:fs'
import { v7 } from 'uuid'
import { openPreferences } from '../preferences.ts'
import type { Environment, Ids, Log, Preferences } from '../ports.ts'
import { openLog } from './log.ts'

export interface Place {
  /** The app's own folder; made where it is not there. */
  readonly dir: string
  readonly resources: string
  /** Electron keeps the settings with a library of its own. */
  readonly preferences?: (dir: string, tools: { readonly ids: Ids; readonly log: Log }) => Preferences
}

const ids: Ids = () => v7()

/** The real outside world of the app, for every shell and for the command line. */
export function openEnvironment({ dir, resources, preferences = openPreferences }: Place): Environment {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const log = openLog(dir)
  return { dir, resources, clock: () => Date.now(), ids, log, preferences: preferences(dir, { ids, log }) }
}

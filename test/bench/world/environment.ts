import { join } from 'node:path'
import { v7 } from 'uuid'
import { startSettings } from '../../../shared/contract/settings.ts'
import type { Environment } from '../../../electron/ports.ts'
import { keeper } from '../../../shared/model/change.ts'

const silent = () => undefined

/** The app's surroundings as in real life, but nothing is kept about the person and nothing is logged. */
export function benchEnvironment(dir: string): Environment {
  return {
    dir,
    resources: join(import.meta.dirname, '../../../resources'),
    clock: () => Date.now(),
    ids: () => v7(),
    log: { info: silent, warn: silent, error: silent },
    preferences: {
      settings: () => startSettings,
      setSettings: () => startSettings,
      recent: () => [],
      addRecent: silent,
      forgetRecent: silent,
      actorIn: () => keeper,
      setActorIn: silent,
      lastOpen: () => null,
      setLastOpen: silent,
      viewOf: () => ({}),
      keepView: silent,
      mappings: () => ({}),
      rememberMapping: silent,
      forgetMapping: silent,
      device: () => 'bench',
    },
  }
}

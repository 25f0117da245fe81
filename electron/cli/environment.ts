import { join } from 'node:path'
import { appFolder } from '../host/app-folder.ts'
import { openEnvironment } from '../host/environment.ts'
import type { Environment } from '../ports.ts'

/** The folder with translations and the sample agency. */
export const resources = join(import.meta.dirname, '../../resources')

/**
 * What the app runs with at the command line. Whoever types a command acts as they say there, whatever member
 * was chosen in a window; and what a command opens is not offered in windows as opened lately.
 */
export function cliEnvironment(actor: string): Environment {
  const dir = process.env['KEYHOLDER_DIR'] ?? appFolder(process.platform, process.env)
  const environment = openEnvironment({ dir, resources })
  const preferences = {
    ...environment.preferences,
    actorIn: () => actor,
    addRecent: () => undefined,
    setLastOpen: () => undefined,
  }
  return { ...environment, preferences }
}

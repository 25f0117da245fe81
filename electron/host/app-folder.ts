import { homedir } from 'node:os'
import { join } from 'node:path'

const name = 'Keyholder'

/**
 * Where the app keeps what is its own: the folder that Electron would choose, so that the same
 * workspaces and settings are there in every shell.
 */
export function appFolder(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  if (platform === 'win32') return join(variables['APPDATA'] ?? join(home, 'AppData', 'Roaming'), name)
  return join(variables['XDG_CONFIG_HOME'] || join(home, '.config'), name)
}

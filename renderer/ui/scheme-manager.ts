import { isMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

const storageName = 'keyholder.scheme'

/**
 * The theme is a setting of the app; this is only what the window remembers of it, so that the first
 * frame after a start is not in the wrong one.
 */
export const schemeManager: MantineColorSchemeManager = {
  get: (otherwise) => remembered() ?? otherwise,
  set: (scheme) => window.localStorage.setItem(storageName, scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => window.localStorage.removeItem(storageName),
}

function remembered(): MantineColorScheme | undefined {
  const scheme = window.localStorage.getItem(storageName)
  return isMantineColorScheme(scheme) ? scheme : undefined
}

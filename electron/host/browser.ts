import type { Log } from '../ports.ts'

/** Whether a browser window could be seen by anybody. */
export function hasDisplay(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(variables['DISPLAY'] || variables['WAYLAND_DISPLAY'])
}

/** Opens the person's browser; where that fails, the printed address is still there. */
export async function openBrowser(address: string, log: Log): Promise<void> {
  try {
    const { default: open } = await import('open')
    const browser = await open(address)
    browser.on('error', (error) => log.warn('the browser could not be opened', { error }))
  } catch (error) {
    log.warn('the browser could not be opened', { error })
  }
}

import type { Session, WebContents } from 'electron'
import { isOurs } from './page-address.ts'

/**
 * Our page stays where it is: no other page takes its place, opens beside it or is put inside it. A mail
 * that the page has written goes to `openMail`, the mail program of the machine.
 */
export function lockNavigation(contents: WebContents, openMail: (address: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url) || !event.isMainFrame) event.preventDefault()
    if (event.isMainFrame && event.url.startsWith('mailto:')) openMail(event.url)
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The page may put text on the clipboard when the person asks for it, and nothing else. */
export function lockPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isAllowed(permission, contents.getURL()))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

function isAllowed(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurs(address)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, Menu, app, session, shell } from 'electron'
import type { WindowCommandId } from '../../shared/commands/window-commands.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import type { Happening } from '../../shared/contract/wire.ts'
import { linkScheme } from '../../shared/model/deep-link.ts'
import { languageFor } from '../../shared/model/language.ts'
import { openApp } from '../app.ts'
import { openEnvironment } from '../host/environment.ts'
import { createPages } from '../host/pages.ts'
import type { KeptValues } from '../host/settings-file.ts'
import { preferencesOver } from '../preferences.ts'
import { readTexts } from '../translations.ts'
import { ipcChannels } from '../transport/ipc-channels.ts'
import { commandIn, runCommand } from './command-line.ts'
import { registerContentScheme, serveContent } from './content.ts'
import { linkIn, placeOfLink } from './deep-link.ts'
import { serveIpc } from './ipc.ts'
import { lockNavigation, lockPermissions } from './lock-down.ts'
import { menuTemplate } from './menu.ts'
import type { CommandTexts, MenuTexts } from './menu.ts'
import { fileIn } from './opened-file.ts'
import { pageAddress } from './page-address.ts'
import { openShellSettings } from './preferences.ts'
import { openWindow } from './window.ts'

/** Everything here stands beside out/: in the repository and inside an installed app alike. */
const root = join(import.meta.dirname, '..', '..')

const asked = app.isPackaged ? commandIn(process.argv.slice(1)) : null
if (asked) app.exit(await runCommand(asked, process))
else openKeyholder()

function openKeyholder(): void {
  const dir = process.env['KEYHOLDER_DIR']
  if (dir) {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    app.setPath('userData', dir)
  }

  app.enableSandbox()
  registerContentScheme()
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, (address) => void shell.openExternal(address))
  })

  // One process for one folder: a second start, a deep link too, is the first one's to show.
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
  else app.quit()
}

function start(): void {
  let kept: KeptValues | null = null
  const environment = openEnvironment({
    dir: app.getPath('userData'),
    resources: join(root, 'resources'),
    preferences: (folder, { ids, log }) => {
      kept = openShellSettings(folder, log)
      return preferencesOver(kept, { ids, log })
    },
  })
  const { log } = environment
  process.on('uncaughtExceptionMonitor', (error) => log.error('main fell', { error }))

  const keyholder = openApp(environment)
  const stopIpc = serveIpc(keyholder, log)
  serveContent(createPages(join(root, 'out', 'renderer')))
  lockPermissions(session.defaultSession)
  showMenu(environment.preferences.settings())
  keyholder.subscribe((happening) => {
    if (happening.kind === 'settings') showMenu(happening.settings)
  })
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)

  const open = (place = '') => {
    if (!kept) return
    openWindow({
      preload: join(root, 'out', 'preload', 'preload.cjs'),
      kept,
      devTools: !app.isPackaged,
      place,
    })
  }
  const openFile = (file: string | null) => {
    const result = file === null ? null : keyholder.openPath(file)
    if (result && !result.ok) log.warn('a file could not be opened', result.error)
  }
  app.on('second-instance', (_event, args, folder) => {
    openFile(fileIn(args.slice(1), folder))
    focusOr(open, linkIn(args.slice(1)))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFile(file)
    focusOr(open)
  })
  app.on('open-url', (event, address) => {
    event.preventDefault()
    focusOr(open, placeOfLink(address))
  })
  app.on('activate', () => focusOr(open))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', () => {
    stopIpc()
    keyholder.close()
  })
  const file = fileIn(process.argv.slice(1), process.cwd())
  if (file !== null) openFile(file)
  else {
    const last = keyholder.openLast()
    if (last && !last.ok) log.warn('the last workspace could not be opened', last.error)
  }
  open(linkIn(process.argv.slice(1)))
}

/** The menu of every window, in the language that its windows speak, with the person's keys. */
function showMenu(settings: Settings): void {
  const language = languageFor(settings.language, app.getPreferredSystemLanguages())
  const resources = join(root, 'resources')
  const template = menuTemplate({
    texts: readTexts(resources, language, 'menu') as MenuTexts,
    commandTexts: readTexts(resources, language, 'commands') as CommandTexts,
    platform: process.platform,
    developer: !app.isPackaged,
    keys: settings,
    run: runOnPage,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Brings the window to the front, and to the place where there is one; opens it where none is open. */
function focusOr(open: (place?: string) => void, place = ''): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return open(place)
  // Within the page: only the fragment is another.
  if (place !== '') void window.loadURL(pageAddress + place)
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** What a command does is the page's own; it is told which one was chosen. */
function runOnPage(command: WindowCommandId): void {
  const happening: Happening = { kind: 'command', command }
  BrowserWindow.getFocusedWindow()?.webContents.send(ipcChannels.text, JSON.stringify(happening))
}

import type { MenuItemConstructorOptions } from 'electron'
import type menu from '../../resources/translations/en/menu.json'

/** A key that the page listens to itself: the menu presses it on the page, so that one place acts on it. */
export interface PageKey {
  readonly key: string
  readonly shift: boolean
}

export type MenuTexts = typeof menu

export interface MenuNeeds {
  /** In the language of the windows. */
  readonly texts: MenuTexts
  readonly platform: NodeJS.Platform
  /** Reload and developer tools are for people with the source. */
  readonly developer: boolean
  readonly press: (key: PageKey) => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu of every window. Its texts are in resources/translations. */
export function menuTemplate({ texts, platform, developer, press }: MenuNeeds): MenuItemConstructorOptions[] {
  const onPage = (label: string, key: PageKey): MenuItemConstructorOptions => ({
    label,
    accelerator: `CmdOrCtrl+${key.shift ? 'Shift+' : ''}${key.key}`,
    // Shown only: a key that is pressed goes to the page by itself, into a text field where one has focus.
    registerAccelerator: false,
    click: () => press(key),
  })
  const mac = platform === 'darwin'
  const end: MenuItemConstructorOptions = mac
    ? { role: 'close', label: texts.close }
    : { role: 'quit', label: texts.quit }

  return [
    ...(mac ? [appMenu(texts)] : []),
    {
      label: texts.file,
      submenu: [onPage(texts.open, { key: 'O', shift: false }), separator, end],
    },
    {
      label: texts.edit,
      submenu: [
        onPage(texts.undo, { key: 'Z', shift: false }),
        onPage(texts.redo, { key: 'Z', shift: true }),
        separator,
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
      ],
    },
    { label: texts.view, submenu: viewItems(texts, developer) },
    {
      label: texts.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: texts.minimize },
        { role: 'close', label: texts.close },
      ],
    },
  ]
}

function appMenu(texts: MenuTexts): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: texts.about },
      separator,
      { role: 'hide', label: texts.hide },
      separator,
      { role: 'quit', label: texts.quit },
    ],
  }
}

function viewItems(texts: MenuTexts, developer: boolean): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom', label: texts.actualSize },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    separator,
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(developer
      ? ([
          separator,
          { role: 'reload', label: texts.reload },
          { role: 'toggleDevTools', label: texts.developerTools },
        ] as const)
      : []),
  ]
}

import type { MenuItemConstructorOptions } from 'electron'
import type commands from '../../resources/translations/en/commands.json'
import type menu from '../../resources/translations/en/menu.json'
import { keysOf } from '../../shared/commands/key-choice.ts'
import type { KeyChoice } from '../../shared/commands/key-choice.ts'
import { acceleratorOf } from '../../shared/commands/shortcut.ts'
import { groupOf, windowCommandIds } from '../../shared/commands/window-commands.ts'
import type { CommandGroup, WindowCommandId } from '../../shared/commands/window-commands.ts'

export type MenuTexts = typeof menu
export type CommandTexts = typeof commands

export interface MenuNeeds {
  /** Both in the language of the windows. */
  readonly texts: MenuTexts
  readonly commandTexts: CommandTexts
  readonly platform: NodeJS.Platform
  /** Reload and developer tools are for people with the source. */
  readonly developer: boolean
  /** The person's keys, which the menu shows. */
  readonly keys: KeyChoice
  /** Does a command in the window that has the focus. */
  readonly run: (command: WindowCommandId) => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu of every window: the commands of the list that the window has too, and what a system expects. */
export function menuTemplate(needs: MenuNeeds): MenuItemConstructorOptions[] {
  const { texts, platform, developer } = needs
  const commands = (group: CommandGroup): MenuItemConstructorOptions[] =>
    windowCommandIds.filter((id) => groupOf(id) === group).map((id) => commandItem(id, needs))
  const mac = platform === 'darwin'
  const end: MenuItemConstructorOptions = mac
    ? { role: 'close', label: texts.close }
    : { role: 'quit', label: texts.quit }

  return [
    ...(mac ? [appMenu(texts)] : []),
    { label: texts.file, submenu: [...commands('workspace'), separator, end] },
    {
      label: texts.edit,
      submenu: [
        ...commands('edit'),
        separator,
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
        separator,
        ...commands('find'),
      ],
    },
    { label: texts.view, submenu: [...commands('view'), separator, ...viewItems(texts, developer)] },
    { label: texts.go, submenu: commands('go') },
    { label: texts.account, submenu: commands('account') },
    { label: texts.person, submenu: commands('person') },
    {
      label: texts.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: texts.minimize },
        { role: 'close', label: texts.close },
      ],
    },
    { label: texts.help, role: 'help', submenu: commands('help') },
  ]
}

function commandItem(
  id: WindowCommandId,
  { commandTexts, keys, run }: MenuNeeds,
): MenuItemConstructorOptions {
  const [shown] = keysOf(id, keys)
  return {
    id,
    label: commandTexts[`command.${id}`],
    ...(shown === undefined ? {} : { accelerator: acceleratorOf(shown) }),
    // Shown only: a key that is pressed goes to the page by itself, into a text field where one has focus.
    registerAccelerator: false,
    click: () => run(id),
  }
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

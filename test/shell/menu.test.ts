import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { KeyChoice } from '../../shared/commands/key-choice.ts'
import { windowCommandIds } from '../../shared/commands/window-commands.ts'
import { menuTemplate } from '../../electron/shell/menu.ts'
import commandTexts from '../../resources/translations/en/commands.json' with { type: 'json' }
import texts from '../../resources/translations/en/menu.json' with { type: 'json' }

const atFirst: KeyChoice = { keys: {}, singleKeys: true }

function menu(platform: NodeJS.Platform, { developer = false, keys = atFirst } = {}) {
  const ran: string[] = []
  const template = menuTemplate({
    texts,
    commandTexts,
    platform,
    developer,
    keys,
    run: (command) => ran.push(command),
  })
  const items = template.flatMap((top) => top.submenu as MenuItemConstructorOptions[])
  const item = (label: string) => items.find((each) => each.label === label)
  return { template, items, item, ran }
}

const press = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.()

describe('the menu', () => {
  it('has the same parts on every system, and the app menu on macOS', () => {
    const labels = ['File', 'Edit', 'View', 'Go', 'Account', 'Person', 'Window', 'Help']
    expect(menu('linux').template.map((top) => top.label)).toEqual(labels)
    expect(menu('win32').template.map((top) => top.label)).toEqual(labels)
    expect(menu('darwin').template[0]?.role).toBe('appMenu')
  })

  it('offers every command of the window once, and leaves it to the page', () => {
    const { items, ran } = menu('linux')
    const commands = items.filter(({ id }) => id !== undefined)
    expect(commands.map(({ id }) => String(id)).toSorted()).toEqual(windowCommandIds.toSorted())
    expect(commands.every((entry) => entry.registerAccelerator === false && !entry.role)).toBe(true)
    for (const entry of commands) press(entry)
    expect(ran.toSorted()).toEqual(windowCommandIds.toSorted())
  })

  it('shows the keys of a fresh start, and those that the person chose', () => {
    expect(menu('linux').item('Redo')?.accelerator).toBe('CmdOrCtrl+Shift+Z')
    expect(menu('linux').item('Keyboard map')?.accelerator).toBe('?')
    expect(menu('linux').item('Import…')).not.toHaveProperty('accelerator')
    const keys: KeyChoice = {
      keys: { 'edit.redo': [], 'workspace.import': ['Mod+Shift+ArrowUp'] },
      singleKeys: false,
    }
    const chosen = menu('linux', { keys })
    expect(chosen.item('Redo')).not.toHaveProperty('accelerator')
    expect(chosen.item('Import…')?.accelerator).toBe('CmdOrCtrl+Shift+Up')
    expect(chosen.item('Keyboard map')).not.toHaveProperty('accelerator')
  })

  it('has a text of ours on every item', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      const entries = menu(platform, { developer: true }).items.filter((entry) => entry.type !== 'separator')
      expect(entries.filter((entry) => !entry.label)).toEqual([])
    }
  })

  it('offers developer tools only where the app runs from its source', () => {
    expect(menu('linux', { developer: true }).item('Developer Tools')).toBeDefined()
    expect(menu('linux').item('Developer Tools')).toBeUndefined()
    expect(menu('linux').item('Reload')).toBeUndefined()
  })
})

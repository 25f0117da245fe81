import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/shell/menu.ts'
import texts from '../../resources/translations/en/menu.json' with { type: 'json' }
import type { PageKey } from '../../electron/shell/menu.ts'

function menu(platform: NodeJS.Platform, developer = false) {
  const pressed: PageKey[] = []
  const template = menuTemplate({ texts, platform, developer, press: (key) => pressed.push(key) })
  const items = template.flatMap((top) => top.submenu as MenuItemConstructorOptions[])
  const item = (label: string) => items.find((each) => each.label === label)
  return { template, items, item, pressed }
}

describe('the menu', () => {
  it('has the same parts on every system, and the app menu on macOS', () => {
    const labels = ['File', 'Edit', 'View', 'Window']
    expect(menu('linux').template.map((top) => top.label)).toEqual(labels)
    expect(menu('win32').template.map((top) => top.label)).toEqual(labels)
    expect(menu('darwin').template[0]?.role).toBe('appMenu')
  })

  it('leaves open, undo and redo to the page, by pressing the keys that it knows', () => {
    const { item, pressed } = menu('linux')
    for (const label of ['Open…', 'Undo', 'Redo']) {
      const entry = item(label)
      expect(entry?.registerAccelerator).toBe(false)
      expect(entry?.role).toBeUndefined()
      ;(entry?.click as (() => void) | undefined)?.()
    }
    expect(pressed).toEqual([
      { key: 'O', shift: false },
      { key: 'Z', shift: false },
      { key: 'Z', shift: true },
    ])
    expect(item('Redo')?.accelerator).toBe('CmdOrCtrl+Shift+Z')
  })

  it('has a text of ours on every item', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      const entries = menu(platform, true).items.filter((entry) => entry.type !== 'separator')
      expect(entries.filter((entry) => !entry.label)).toEqual([])
    }
  })

  it('offers developer tools only where the app runs from its source', () => {
    expect(menu('linux', true).item('Developer Tools')).toBeDefined()
    expect(menu('linux', false).item('Developer Tools')).toBeUndefined()
    expect(menu('linux', false).item('Reload')).toBeUndefined()
  })
})

import type commands from '../../../resources/translations/en/commands.json'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'

type FixedKeyName<K> = K extends `fixed.${infer Group}.${infer Name}` ? `${Group}.${Name}` : never

/** A key that belongs to a kind of part, by the ARIA practices: shown, and never bound to anything else. */
export interface FixedKey {
  readonly name: FixedKeyName<keyof typeof commands>
  /** Shortcuts, or `letters` for any letter. */
  readonly keys: readonly Shortcut[]
}

export const fixedGroups = ['tree', 'grid', 'lists', 'dialogs'] as const
export type FixedGroup = (typeof fixedGroups)[number]

export const fixedKeys: Readonly<Record<FixedGroup, readonly FixedKey[]>> = {
  tree: [
    { name: 'tree.walk', keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'] },
    { name: 'tree.fold', keys: ['ArrowLeft', 'ArrowRight'] },
    { name: 'tree.siblings', keys: ['*'] },
    { name: 'tree.ends', keys: ['Home', 'End'] },
    { name: 'tree.open', keys: ['Enter', 'Space'] },
    { name: 'tree.type', keys: ['letters'] },
  ],
  grid: [
    { name: 'grid.walk', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
    { name: 'grid.edges', keys: ['Home', 'End', 'Mod+Home', 'Mod+End', 'PageUp', 'PageDown'] },
    { name: 'grid.choose', keys: ['Enter'] },
    { name: 'grid.letter', keys: ['letters'] },
    { name: 'grid.remove', keys: ['Delete'] },
    { name: 'grid.pick', keys: ['Space'] },
    { name: 'grid.all', keys: ['Mod+a'] },
    { name: 'grid.copy', keys: ['Mod+c'] },
    { name: 'grid.inspect', keys: ['Mod+i', 'Alt+Enter'] },
    { name: 'grid.fold', keys: ['-', '+'] },
  ],
  lists: [
    { name: 'lists.walk', keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] },
    { name: 'lists.acts', keys: ['Enter'] },
    { name: 'lists.letter', keys: ['letters'] },
    { name: 'lists.menu', keys: ['Shift+F10'] },
  ],
  dialogs: [
    { name: 'dialogs.close', keys: ['Escape'] },
    { name: 'dialogs.do', keys: ['Enter'] },
    { name: 'dialogs.walk', keys: ['Tab', 'Shift+Tab'] },
    { name: 'dialogs.save', keys: ['Mod+Enter'] },
  ],
}

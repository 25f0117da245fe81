import type commands from '../../../resources/translations/en/commands.json'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'

type FixedKeyName<K> = K extends `fixed.${infer Group}.${infer Name}` ? `${Group}.${Name}` : never

/** A key that belongs to a kind of part, by the ARIA practices: shown, and never bound to anything else. */
export interface FixedKey {
  readonly name: FixedKeyName<keyof typeof commands>
  /** Shortcuts, or `letters` for any letter. */
  readonly keys: readonly Shortcut[]
}

export const fixedGroups = ['tree', 'grid', 'map', 'lists', 'reviews', 'dialogs'] as const
export type FixedGroup = (typeof fixedGroups)[number]

export const fixedKeys: Readonly<Record<FixedGroup, readonly FixedKey[]>> = {
  tree: [
    { name: 'tree.walk', keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'] },
    { name: 'tree.fold', keys: ['ArrowLeft', 'ArrowRight'] },
    { name: 'tree.siblings', keys: ['*'] },
    { name: 'tree.ends', keys: ['Home', 'End'] },
    { name: 'tree.open', keys: ['Enter', 'Space'] },
    { name: 'tree.type', keys: ['letters'] },
    { name: 'tree.select', keys: ['Shift+ArrowDown', 'Shift+Space', 'Mod+Space'] },
    { name: 'tree.all', keys: ['Mod+a'] },
    { name: 'tree.menu', keys: ['Shift+F10'] },
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
    { name: 'grid.fill', keys: ['Mod+d', 'Mod+r'] },
    { name: 'grid.inspect', keys: ['Mod+i', 'Alt+Enter'] },
    { name: 'grid.fold', keys: ['-', '+'] },
    { name: 'grid.fold-people', keys: ['Alt+-', 'Alt++'] },
  ],
  map: [
    { name: 'map.walk', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
    { name: 'map.enter', keys: ['Enter'] },
    { name: 'map.home', keys: ['Home'] },
    { name: 'map.zoom', keys: ['+', '-', '0'] },
    { name: 'map.centre', keys: ['f'] },
    { name: 'map.link', keys: ['l'] },
  ],
  lists: [
    { name: 'lists.walk', keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] },
    { name: 'lists.acts', keys: ['Enter'] },
    { name: 'lists.letter', keys: ['letters'] },
    { name: 'lists.menu', keys: ['Shift+F10'] },
  ],
  reviews: [
    { name: 'reviews.keep', keys: ['k'] },
    { name: 'reviews.change', keys: ['c'] },
    { name: 'reviews.remove', keys: ['r'] },
    { name: 'reviews.unknown', keys: ['d'] },
    { name: 'reviews.give', keys: ['g'] },
    { name: 'reviews.comment', keys: ['m'] },
    { name: 'reviews.select', keys: ['Space', 'Shift+ArrowDown'] },
    { name: 'reviews.equal', keys: ['Mod+a'] },
  ],
  dialogs: [
    { name: 'dialogs.close', keys: ['Escape'] },
    { name: 'dialogs.do', keys: ['Enter'] },
    { name: 'dialogs.walk', keys: ['Tab', 'Shift+Tab'] },
    { name: 'dialogs.save', keys: ['Mod+Enter'] },
  ],
}

import { chosenFor } from '../../../shared/commands/key-choice.ts'
import type { ChosenKeys } from '../../../shared/commands/key-choice.ts'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import { commandGroups, groupOf, windowCommandIds } from '../../../shared/commands/window-commands.ts'
import type { CommandGroup, WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { fold } from '../../ui/fold.ts'
import { fixedGroups, fixedKeys } from './fixed-keys.ts'
import type { FixedGroup, FixedKey } from './fixed-keys.ts'

export interface CommandRow {
  readonly command: WindowCommandId
  readonly keys: readonly Shortcut[]
  /** Not the keys of a fresh start. */
  readonly changed: boolean
}

export interface MapGroup {
  readonly group: CommandGroup
  readonly rows: readonly CommandRow[]
}

export interface FixedMapGroup {
  readonly group: FixedGroup
  readonly rows: readonly FixedKey[]
}

/** How commands and keys are called; what a person types is looked for in it. */
export interface MapWords {
  readonly command: (command: WindowCommandId) => string
  readonly fixed: (name: FixedKey['name']) => string
  readonly keys: (shortcut: Shortcut) => string
}

/** The commands of the map under their groups, without those that the search does not mean. */
export function commandRows(keys: ChosenKeys, words: MapWords, search: string): readonly MapGroup[] {
  return commandGroups.flatMap((group) => {
    const rows = windowCommandIds
      .filter((id) => groupOf(id) === group)
      .map((id) => ({ command: id, keys: chosenFor(id, { keys }), changed: keys[id] !== undefined }))
      .filter((row) => isMeant(search, [words.command(row.command), ...row.keys.map(words.keys)]))
    return rows.length === 0 ? [] : [{ group, rows }]
  })
}

/** The same for keys that cannot be changed. */
export function fixedRows(words: MapWords, search: string): readonly FixedMapGroup[] {
  return fixedGroups.flatMap((group) => {
    const rows = fixedKeys[group].filter(({ name, keys }) =>
      isMeant(search, [words.fixed(name), ...keys.map(words.keys)]),
    )
    return rows.length === 0 ? [] : [{ group, rows }]
  })
}

function isMeant(search: string, texts: readonly string[]): boolean {
  const text = fold(texts.join(' '))
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

import type { Shortcut } from './shortcut.ts'

export const commandGroups = ['find', 'go', 'edit', 'account', 'person', 'workspace', 'view', 'help'] as const
export type CommandGroup = (typeof commandGroups)[number]

interface Entry {
  readonly id: string
  readonly group: CommandGroup
  readonly keys: readonly Shortcut[]
}

/**
 * Every command of the window, once: Ctrl+K finds them, the keyboard map lists and rebinds them, the menu bar
 * offers them, and `renderer/features/commands/acts.ts` says what each does. Keys are those of a fresh start
 * (docs/decisions/0049). Names are `command.<id>` in the translation file `commands`.
 */
export const windowCommands = [
  { id: 'find.open', group: 'find', keys: ['Mod+k'] },
  { id: 'find.filter', group: 'find', keys: ['/'] },

  { id: 'go.accounts', group: 'go', keys: ['Alt+1'] },
  { id: 'go.grid', group: 'go', keys: ['Alt+2'] },
  { id: 'go.people', group: 'go', keys: ['Alt+3'] },
  { id: 'go.pending', group: 'go', keys: ['Alt+4'] },
  { id: 'go.plans', group: 'go', keys: ['Alt+5'] },
  { id: 'go.activity', group: 'go', keys: ['Alt+6'] },
  { id: 'go.map', group: 'go', keys: ['Alt+7'] },

  { id: 'edit.undo', group: 'edit', keys: ['Mod+z'] },
  { id: 'edit.redo', group: 'edit', keys: ['Mod+Shift+z', 'Mod+y'] },
  { id: 'edit.plan-mode', group: 'edit', keys: ['Alt+p'] },
  { id: 'edit.actor', group: 'edit', keys: ['Alt+a'] },

  { id: 'account.give', group: 'account', keys: ['Alt+g'] },
  { id: 'account.invite', group: 'account', keys: ['Alt+i'] },
  { id: 'account.link-accounts', group: 'account', keys: [] },
  { id: 'account.move', group: 'account', keys: [] },
  { id: 'account.share', group: 'account', keys: [] },
  { id: 'account.group', group: 'account', keys: [] },
  { id: 'account.fill-group', group: 'account', keys: [] },
  { id: 'account.migrate', group: 'account', keys: [] },
  { id: 'account.show-in-grid', group: 'account', keys: [] },
  { id: 'account.show-on-map', group: 'account', keys: [] },
  { id: 'account.copy-id', group: 'account', keys: [] },
  { id: 'account.copy-link', group: 'account', keys: [] },

  { id: 'person.template', group: 'person', keys: [] },
  { id: 'person.copy', group: 'person', keys: [] },
  { id: 'person.offboard', group: 'person', keys: [] },
  { id: 'person.copy-link', group: 'person', keys: [] },

  { id: 'workspace.add-account', group: 'workspace', keys: ['Alt+n'] },
  { id: 'workspace.add-person', group: 'workspace', keys: ['Alt+Shift+n'] },
  { id: 'workspace.import', group: 'workspace', keys: [] },
  { id: 'workspace.fetch', group: 'workspace', keys: [] },
  { id: 'workspace.export', group: 'workspace', keys: [] },
  { id: 'workspace.open', group: 'workspace', keys: ['Mod+o'] },
  { id: 'workspace.close', group: 'workspace', keys: [] },

  { id: 'view.expand-all', group: 'view', keys: [] },
  { id: 'view.collapse-all', group: 'view', keys: [] },
  { id: 'view.theme-light', group: 'view', keys: [] },
  { id: 'view.theme-dark', group: 'view', keys: [] },
  { id: 'view.theme-system', group: 'view', keys: [] },
  { id: 'view.language-en', group: 'view', keys: [] },
  { id: 'view.language-ja', group: 'view', keys: [] },
  { id: 'view.language-sv', group: 'view', keys: [] },
  { id: 'view.language-system', group: 'view', keys: [] },
  { id: 'view.messages', group: 'view', keys: ['Alt+m'] },

  { id: 'help.keys', group: 'help', keys: ['?'] },
] as const satisfies readonly Entry[]

export type WindowCommandId = (typeof windowCommands)[number]['id']

export interface WindowCommand {
  readonly id: WindowCommandId
  readonly group: CommandGroup
  readonly keys: readonly Shortcut[]
}

/** The ids, in the order of the list. */
export const windowCommandIds: readonly WindowCommandId[] = windowCommands.map(({ id }) => id)

/** Null where no command has this id, as in settings of another version. */
export function windowCommandOf(id: string): WindowCommand | null {
  return windowCommands.find((command) => command.id === id) ?? null
}

import type { Shortcut } from './shortcut.ts'

export const commandGroups = ['find', 'go', 'edit', 'account', 'person', 'workspace', 'view', 'help'] as const
export type CommandGroup = (typeof commandGroups)[number]

interface Entry {
  readonly id: `${CommandGroup}.${string}`
  readonly keys: readonly Shortcut[]
}

/**
 * Every command of the window, once: Ctrl+K finds them, the keyboard map lists and rebinds them, the menu bar
 * offers them, and `renderer/features/commands/acts.ts` says what each does. Keys are those of a fresh start
 * (docs/decisions/0049). Names are `command.<id>` in the translation file `commands`.
 */
export const windowCommands = [
  { id: 'find.open', keys: ['Mod+k'] },
  { id: 'find.filter', keys: ['/'] },

  { id: 'go.accounts', keys: ['Alt+1'] },
  { id: 'go.grid', keys: ['Alt+2'] },
  { id: 'go.people', keys: ['Alt+3'] },
  { id: 'go.pending', keys: ['Alt+4'] },
  { id: 'go.reviews', keys: ['Alt+r'] },
  { id: 'go.plans', keys: ['Alt+5'] },
  { id: 'go.activity', keys: ['Alt+6'] },
  { id: 'go.map', keys: ['Alt+7'] },
  { id: 'go.findings', keys: ['Alt+8'] },
  { id: 'go.charts', keys: [] },
  { id: 'go.difference', keys: [] },
  { id: 'go.ask', keys: ['Alt+9'] },
  { id: 'go.reports', keys: ['Alt+0'] },

  { id: 'edit.undo', keys: ['Mod+z'] },
  { id: 'edit.redo', keys: ['Mod+Shift+z', 'Mod+y'] },
  { id: 'edit.plan-mode', keys: ['Alt+p'] },
  { id: 'edit.actor', keys: ['Alt+a'] },

  { id: 'account.give', keys: ['Alt+g'] },
  { id: 'account.invite', keys: ['Alt+i'] },
  { id: 'account.link-accounts', keys: [] },
  { id: 'account.move', keys: [] },
  { id: 'account.share', keys: [] },
  { id: 'account.group', keys: [] },
  { id: 'account.fill-group', keys: [] },
  { id: 'account.migrate', keys: [] },
  { id: 'account.show-in-grid', keys: [] },
  { id: 'account.show-on-map', keys: [] },
  { id: 'account.evidence', keys: [] },
  { id: 'account.copy-id', keys: [] },
  { id: 'account.copy-link', keys: [] },

  { id: 'person.template', keys: [] },
  { id: 'person.copy', keys: [] },
  { id: 'person.offboard', keys: [] },
  { id: 'person.evidence', keys: [] },
  { id: 'person.copy-link', keys: [] },

  { id: 'workspace.add-account', keys: ['Alt+n'] },
  { id: 'workspace.add-person', keys: ['Alt+Shift+n'] },
  { id: 'workspace.begin-review', keys: ['Alt+Shift+r'] },
  { id: 'workspace.read-review', keys: [] },
  { id: 'workspace.import', keys: [] },
  { id: 'workspace.fetch', keys: [] },
  { id: 'workspace.export', keys: [] },
  { id: 'workspace.evidence', keys: [] },
  { id: 'workspace.check-evidence', keys: [] },
  { id: 'workspace.open', keys: ['Mod+o'] },
  { id: 'workspace.close', keys: [] },

  { id: 'view.past', keys: ['Alt+t'] },
  { id: 'view.expand-all', keys: [] },
  { id: 'view.collapse-all', keys: [] },
  { id: 'view.theme-light', keys: [] },
  { id: 'view.theme-dark', keys: [] },
  { id: 'view.theme-system', keys: [] },
  { id: 'view.language-en', keys: [] },
  { id: 'view.language-ja', keys: [] },
  { id: 'view.language-sv', keys: [] },
  { id: 'view.language-system', keys: [] },
  { id: 'view.messages', keys: ['Alt+m'] },

  { id: 'help.keys', keys: ['?'] },
] as const satisfies readonly Entry[]

export type WindowCommandId = (typeof windowCommands)[number]['id']

export interface WindowCommand {
  readonly id: WindowCommandId
  readonly keys: readonly Shortcut[]
}

/** The group of a command, which its id begins with. */
export function groupOf(id: WindowCommandId): CommandGroup {
  return id.slice(0, id.indexOf('.')) as CommandGroup
}

/** The ids, in the order of the list. */
export const windowCommandIds: readonly WindowCommandId[] = windowCommands.map(({ id }) => id)

/** Null where no command has this id, as in settings of another version. */
export function windowCommandOf(id: string): WindowCommand | null {
  return windowCommands.find((command) => command.id === id) ?? null
}

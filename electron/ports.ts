import type { RecentWorkspace } from '../shared/contract/workspace.ts'
import type { Settings } from '../shared/contract/settings.ts'

/** What the app takes from the outside world; everything else in electron/ is given these. */

/** Milliseconds since 1970, UTC. */
export type Clock = () => number

/** Makes an id that sorts by the time of its making (uuid v7). */
export type Ids = () => string

export interface Log {
  info(message: string, details?: unknown): void
  warn(message: string, details?: unknown): void
  error(message: string, details?: unknown): void
}

/** What is kept about the person at this machine, outside every workspace. */
export interface Preferences {
  settings(): Settings
  setSettings(change: Partial<Settings>): Settings
  recent(): readonly RecentWorkspace[]
  /** Puts it first; a file that is there already moves up. */
  addRecent(workspace: RecentWorkspace): void
  forgetRecent(file: string): void
  /** The acting member chosen in this workspace. */
  actorIn(workspaceId: string): string
  setActorIn(workspaceId: string, actor: string): void
  /** The workspace file that was open last, to be opened again; null where it was closed. */
  lastOpen(): string | null
  setLastOpen(file: string | null): void
  /** How a workspace was looked at, by part of the window. */
  viewOf(workspaceId: string): { readonly [part: string]: unknown }
  keepView(workspaceId: string, part: string, value: unknown): void
  /** How lists were read before: mappings that a person confirmed, by the fingerprint of a list. The last one used is last. */
  mappings(): { readonly [fingerprint: string]: unknown }
  rememberMapping(fingerprint: string, mapping: object): void
  forgetMapping(fingerprint: string): void
  /** This installation's id, made once. */
  device(): string
}

/** Where and with what the app runs. */
export interface Environment {
  /** The app's own folder: workspaces made without naming a path are kept here. */
  readonly dir: string
  /** The folder with translations and the sample agency. */
  readonly resources: string
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly preferences: Preferences
}

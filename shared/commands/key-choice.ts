import { z } from 'zod'
import { isSingleSign, shortcutSchema } from './shortcut.ts'
import type { Shortcut } from './shortcut.ts'
import { windowCommandIds, windowCommandOf, windowCommands } from './window-commands.ts'
import type { WindowCommand, WindowCommandId } from './window-commands.ts'

/** Commands whose keys a person chose, with those keys; none is a choice too. */
export const chosenKeysSchema = z.partialRecord(
  z.enum(windowCommandIds),
  z.array(shortcutSchema).max(4).readonly(),
)
export type ChosenKeys = Readonly<z.infer<typeof chosenKeysSchema>>

/** What decides which keys a command has. */
export interface KeyChoice {
  readonly keys: ChosenKeys
  /** Whether signs alone, without a modifier, are keys. */
  readonly singleKeys: boolean
}

/** The keys of a command as they are chosen, those that are turned off among them. */
export function chosenFor(id: WindowCommandId, { keys }: Pick<KeyChoice, 'keys'>): readonly Shortcut[] {
  return keys[id] ?? windowCommandOf(id)?.keys ?? []
}

/** The keys to which a command listens. */
export function keysOf(id: WindowCommandId, choice: KeyChoice): readonly Shortcut[] {
  return chosenFor(id, choice).filter((key) => choice.singleKeys || !isSingleSign(key))
}

/** The command that a press means; the first of the list where a file was edited so that two have it. */
export function commandOn(shortcut: Shortcut, choice: KeyChoice): WindowCommand | null {
  return windowCommands.find(({ id }) => keysOf(id, choice).includes(shortcut)) ?? null
}

/** Another command that has the shortcut already. */
export function conflictWith(
  id: WindowCommandId,
  shortcut: Shortcut,
  choice: Pick<KeyChoice, 'keys'>,
): WindowCommandId | null {
  return windowCommandIds.find((other) => other !== id && chosenFor(other, choice).includes(shortcut)) ?? null
}

/** The shortcut becomes the command's only one, and whoever had it loses it. */
export function rebound(id: WindowCommandId, shortcut: Shortcut, keys: ChosenKeys): ChosenKeys {
  const taken = conflictWith(id, shortcut, { keys })
  const others = taken === null ? keys : without(taken, shortcut, keys)
  return tidied({ ...others, [id]: [shortcut] })
}

/** The command keeps its other keys. */
export function without(id: WindowCommandId, shortcut: Shortcut, keys: ChosenKeys): ChosenKeys {
  return tidied({ ...keys, [id]: chosenFor(id, { keys }).filter((key) => key !== shortcut) })
}

/** The command has the keys of a fresh start again, without those that another has been given. */
export function reset(id: WindowCommandId, keys: ChosenKeys): ChosenKeys {
  const { [id]: _chosen, ...others } = keys
  const free = (windowCommandOf(id)?.keys ?? []).filter(
    (key) => conflictWith(id, key, { keys: others }) === null,
  )
  return tidied({ ...others, [id]: free })
}

/** What is as at a fresh start is not kept. */
function tidied(keys: ChosenKeys): ChosenKeys {
  const chosen = Object.entries(keys) as readonly (readonly [WindowCommandId, readonly Shortcut[]])[]
  return Object.fromEntries(
    chosen.filter(([id, list]) => (windowCommandOf(id)?.keys ?? []).join(' ') !== list.join(' ')),
  )
}

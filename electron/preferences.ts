import { z } from 'zod'
import { chosenKeysSchema } from '../shared/commands/key-choice.ts'
import type { ChosenKeys } from '../shared/commands/key-choice.ts'
import { settingsSchema, startSettings } from '../shared/contract/settings.ts'
import type { Settings } from '../shared/contract/settings.ts'
import type { KeptValues } from './host/settings-file.ts'
import { openSettingsFile } from './host/settings-file.ts'
import type { Ids, Log, Preferences } from './ports.ts'

export const mostRecent = 10
/** Kinds of list that anyone meets; the one used longest ago goes first. */
const mostMappings = 100
/** Workspaces of which it is known how they were looked at; the one looked at longest ago goes first. */
const mostViews = 20
const keeper = 'keeper'

/** Each part falls back alone, so that one wrong value does not cost the others. */
const settings = z
  .object({
    theme: settingsSchema.shape.theme.catch(startSettings.theme),
    language: settingsSchema.shape.language.catch(startSettings.language),
    keys: z.record(z.string(), z.unknown()).catch({}),
    singleKeys: settingsSchema.shape.singleKeys.catch(startSettings.singleKeys),
  })
  .catch({ ...startSettings, keys: {} })

const recentEntry = z.object({ file: z.string(), name: z.string(), openedAt: z.string() })
const recent = z.array(z.unknown()).catch([])
const actors = z.record(z.string(), z.string()).catch({})
const mappings = z.record(z.string(), z.unknown()).catch({})
const views = z.record(z.string(), z.record(z.string(), z.unknown())).catch({})
const lastOpen = z.string().nullable().catch(null)
const device = z.string().min(1)

/** What is kept about the person, over any store of values; the shell and the host share it. */
export function preferencesOver(
  kept: KeptValues,
  { ids, log }: { readonly ids: Ids; readonly log: Log },
): Preferences {
  const readRecent = () =>
    recent.parse(kept.get('recent')).flatMap((entry) => {
      const parsed = recentEntry.safeParse(entry)
      return parsed.success ? [parsed.data] : []
    })
  const told = new Set<string>()
  const readKeys = (keptKeys: Readonly<Record<string, unknown>>): ChosenKeys => {
    const valid = Object.entries(keptKeys).flatMap(([command, keys]): readonly ChosenKeys[] => {
      const read = chosenKeysSchema.safeParse({ [command]: keys })
      if (read.success) return [read.data]
      if (!told.has(command)) log.warn('keys in the settings mean nothing here', { command, keys })
      told.add(command)
      return []
    })
    return Object.assign({}, ...valid) as ChosenKeys
  }
  const readSettings = (): Settings => {
    const { keys, ...others } = settings.parse(kept.get('settings'))
    return { ...others, keys: readKeys(keys) }
  }
  const readActors = () => actors.parse(kept.get('actors'))

  return {
    settings: readSettings,
    setSettings(change) {
      kept.set('settings', { ...readSettings(), ...change })
      return readSettings()
    },
    recent: readRecent,
    addRecent(workspace) {
      const others = readRecent().filter((entry) => entry.file !== workspace.file)
      kept.set('recent', [workspace, ...others].slice(0, mostRecent))
    },
    forgetRecent(file) {
      kept.set(
        'recent',
        readRecent().filter((entry) => entry.file !== file),
      )
    },
    actorIn(workspaceId) {
      const chosen = readActors()
      return Object.hasOwn(chosen, workspaceId) ? (chosen[workspaceId] ?? keeper) : keeper
    },
    setActorIn(workspaceId, actor) {
      kept.set('actors', { ...readActors(), [workspaceId]: actor })
    },
    lastOpen: () => lastOpen.parse(kept.get('open')),
    setLastOpen: (file) => kept.set('open', file),
    viewOf: (workspaceId) => views.parse(kept.get('views'))[workspaceId] ?? {},
    keepView(workspaceId, part, value) {
      const known = views.parse(kept.get('views'))
      const others = Object.entries(known).filter(([id]) => id !== workspaceId)
      const view = { ...known[workspaceId], [part]: value }
      kept.set('views', Object.fromEntries([...others, [workspaceId, view]].slice(-mostViews)))
    },
    mappings: () => mappings.parse(kept.get('mappings')),
    rememberMapping(fingerprint, mapping) {
      const known = Object.entries(mappings.parse(kept.get('mappings')))
      const others = known.filter(([one]) => one !== fingerprint)
      kept.set('mappings', Object.fromEntries([...others, [fingerprint, mapping]].slice(-mostMappings)))
    },
    forgetMapping(fingerprint) {
      const known = Object.entries(mappings.parse(kept.get('mappings')))
      kept.set('mappings', Object.fromEntries(known.filter(([one]) => one !== fingerprint)))
    },
    device() {
      const known = device.safeParse(kept.get('device'))
      if (known.success) return known.data
      const made = ids()
      kept.set('device', made)
      return made
    },
  }
}

/** The preferences of the host and the command line, in `settings.json` of the app's folder. */
export function openPreferences(
  dir: string,
  { ids, log }: { readonly ids: Ids; readonly log: Log },
): Preferences {
  return preferencesOver(openSettingsFile(dir, log), { ids, log })
}

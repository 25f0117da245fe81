import { z } from 'zod'
import { languageChoices } from '../model/language.ts'
import { chosenKeysSchema } from '../commands/key-choice.ts'
import { act, query } from './call.ts'

export const themes = ['system', 'light', 'dark'] as const

export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  language: z.enum(languageChoices),
  keys: chosenKeysSchema,
  singleKeys: z.boolean(),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

/** Before anything was chosen. */
export const startSettings: Settings = { theme: 'system', language: 'system', keys: {}, singleKeys: true }

export const settings = {
  'settings.get': query(z.strictObject({})).returns<Settings>(),
  'settings.set': act(settingsSchema.partial()).returns<Settings>(),
  /** The acting member in the open workspace; `keeper` is nobody in particular. */
  'actor.get': query(z.strictObject({})).returns<{ readonly actor: string }>(),
  'actor.choose': act(z.strictObject({ actor: z.string().min(1) })).returns<{ readonly actor: string }>(),
} as const

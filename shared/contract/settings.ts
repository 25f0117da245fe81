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
/** What a window keeps of how the person looked at a workspace, for its next start. */
export const viewParts = ['place', 'tree', 'picks'] as const
export type ViewPart = (typeof viewParts)[number]

/** A part is small: a place, or which rows were opened. */
const mostKept = 200_000

export const settings = {
  'settings.get': query(z.strictObject({})).returns<Settings>(),
  'settings.set': act(settingsSchema.partial()).returns<Settings>(),
  /** How the open workspace was looked at last, by part; whoever reads a part checks it. */
  'view.kept': query(z.strictObject({})).returns<{ readonly [part in ViewPart]?: unknown }>(),
  /** It may arrive when another workspace is open already, so it says whose it is. */
  'view.keep': act(
    z.strictObject({
      workspace: z.string().min(1),
      part: z.enum(viewParts),
      value: z.json().refine((value) => JSON.stringify(value).length <= mostKept),
    }),
  ).returns<null>(),
  /** The acting member in the open workspace; `keeper` is nobody in particular. */
  'actor.get': query(z.strictObject({})).returns<{ readonly actor: string }>(),
  'actor.choose': act(z.strictObject({ actor: z.string().min(1) })).returns<{ readonly actor: string }>(),
} as const

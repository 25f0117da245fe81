import { z } from 'zod'
import { accountKinds } from './account.ts'
import { systems } from './system.ts'

/** These roles on these kinds of account. */
export const templatePartSchema = z.strictObject({
  system: z.enum(systems),
  kind: z.enum(accountKinds),
  role: z.string().min(1),
})

export type TemplatePart = Readonly<z.infer<typeof templatePartSchema>>

/** What someone with a certain job usually gets, as `media buyer`. `parts` is a list of parts as JSON. */
export const templateSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  parts: z.string(),
})

export type TemplateRow = Readonly<z.infer<typeof templateSchema>>

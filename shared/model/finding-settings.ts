import { z } from 'zod'
import { systems } from './system.ts'
import { templatePartSchema } from './template.ts'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@.]+(\.[^\s@.]+)+$/, { message: 'domain' })

/** Two roles that nobody shall hold over one account at once. A plan that mends it takes `other` away. */
const dutiesSchema = z.strictObject({
  system: z.enum(systems),
  one: z.string().min(1),
  other: z.string().min(1),
})

/** What the people of a team need: the parts of a template, kept with its name as they were when it was chosen. */
const teamNeedSchema = z.strictObject({
  team: z.string().min(1),
  template: z.string().min(1),
  parts: z.array(templatePartSchema).min(1).max(50),
})

/** What counts as a finding in this workspace. */
export const findingSettingsSchema = z.strictObject({
  /** Domains of e-mail addresses that may have access; none: nobody is outside. */
  domains: z.array(domain).max(200),
  /** Days after which a request or an invitation has waited too long. */
  waitingDays: z.int().min(1).max(365),
  /** Days before its end at which an invitation is a finding. */
  endingDays: z.int().min(0).max(90),
  /** Days after which a role that no review kept is a finding; 0: never. Older settings do not say. */
  reviewDays: z.int().min(0).max(1825).default(365),
  duties: z.array(dutiesSchema).max(50),
  teams: z.array(teamNeedSchema).max(200),
})

export type FindingSettings = Readonly<z.infer<typeof findingSettingsSchema>>
export type Duties = FindingSettings['duties'][number]

/** Before anybody chose. A Business Center's finance roles stand apart from its admins', document 002. */
export const startFindingSettings: FindingSettings = {
  domains: [],
  waitingDays: 14,
  endingDays: 3,
  reviewDays: 365,
  duties: [{ system: 'tiktok-business-center', one: 'admin', other: 'finance-manager' }],
  teams: [],
}

import { z } from 'zod'
import { askedSchema } from '../../../shared/model/saved-question.ts'
import type { Asked } from '../../../shared/model/saved-question.ts'
import { systems } from '../../../shared/model/system.ts'
import { withIds } from '../../step-ids.ts'
import type { IdMap } from '../../step-ids.ts'

/** The file by which one colleague hands a question to another (docs/decisions/0066). */

export const questionFormat = 'keyholder-question'
/** The latest version that is read. */
export const questionVersion = 1

const id = z.string().min(1)

/** Who and what the ids of the question stand for, so that another workspace can find them among its own. */
const aboutSchema = z.strictObject({
  members: z.array(z.strictObject({ id, name: z.string(), email: id })).default([]),
  accounts: z
    .array(z.strictObject({ id, name: z.string(), system: z.enum(systems), externalId: id.optional() }))
    .default([]),
})

export const questionFileSchema = z.strictObject({
  format: z.literal(questionFormat),
  version: z.literal(questionVersion),
  name: z.string().trim().min(1).max(120),
  question: askedSchema,
  about: aboutSchema.prefault({}),
})

export type QuestionFile = z.infer<typeof questionFileSchema>

/** The question with other ids for its members and accounts; every one of them is asked of `map`. */
export function mapIds(asked: Asked, map: IdMap): Asked {
  switch (asked.kind) {
    case 'may':
      return { ...asked, member: map.member(asked.member), on: map.account(asked.on) }
    case 'who-can':
      return { ...asked, on: map.account(asked.on) }
    case 'where-can':
    case 'has':
      return { ...asked, member: map.member(asked.member) }
    case 'compare-members':
      return { ...asked, member: map.member(asked.member), other: map.member(asked.other) }
    case 'compare-accounts':
      return { ...asked, account: map.account(asked.account), other: map.account(asked.other) }
    case 'compare-change': {
      const member = map.member(asked.member)
      if ('plan' in asked.with) return { ...asked, member }
      const steps = asked.with.steps.map((step) => ({ ...step, input: withIds(step.input, map) }))
      return { ...asked, member, with: { steps } }
    }
  }
}

import { z } from 'zod'
import { questionSchema } from './verdict.ts'

const id = z.string().min(1)

/** What is supposed to change: the steps of a plan as they are when the question is asked, or steps of its own. */
export const supposedSchema = z.union([
  z.strictObject({ plan: id }),
  z.strictObject({
    steps: z
      .array(
        z.strictObject({
          command: id,
          input: z.record(z.string(), z.unknown()),
          /** What the step makes bears it, so that a later step can name that. */
          id: id.optional(),
        }),
      )
      .min(1)
      .max(10_000),
  }),
])

const compareMembers = z.strictObject({ kind: z.literal('compare-members'), member: id, other: id })
const compareAccounts = z.strictObject({ kind: z.literal('compare-accounts'), account: id, other: id })
const compareChange = z.strictObject({
  kind: z.literal('compare-change'),
  member: id,
  with: supposedSchema,
})

/** What can be held against each other: two members, two accounts, or one member now and with a change. */
export const comparedSchema = z.discriminatedUnion('kind', [compareMembers, compareAccounts, compareChange])

/** Everything that can be asked about access, by its kind. Ids are Keyholder's own. */
export const askedSchema = z.discriminatedUnion('kind', [
  /** May this member do it there? */
  questionSchema.extend({ kind: z.literal('may') }),
  questionSchema.omit({ member: true }).extend({ kind: z.literal('who-can') }),
  questionSchema.omit({ on: true }).extend({ kind: z.literal('where-can') }),
  /** Everything that a member has, everywhere. */
  z.strictObject({ kind: z.literal('has'), member: id }),
  /** What does one hold, or may one do, that the other does not? */
  compareMembers,
  /** Who has what on one and not on the other? */
  compareAccounts,
  /** What would the member gain and lose? */
  compareChange,
])

export type Asked = Readonly<z.infer<typeof askedSchema>>
export type ComparedQuestion = Readonly<z.infer<typeof comparedSchema>>
export type AskedKind = Asked['kind']
export type Supposed = Readonly<z.infer<typeof supposedSchema>>

/** A question that is kept by name. `content` is an `Asked` as JSON. */
export const savedQuestionSchema = z.strictObject({ id, name: id, content: z.string() })

export type QuestionRow = Readonly<z.infer<typeof savedQuestionSchema>>

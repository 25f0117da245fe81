import { z } from 'zod'
import { templatePartSchema } from '../model/template.ts'
import type { TemplatePart } from '../model/template.ts'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { PlannedStep } from './step.ts'

const id = z.string().min(1)

export interface Template {
  readonly id: string
  readonly name: string
  readonly parts: readonly TemplatePart[]
}

/** A role that one person has and the other has not, or has otherwise. */
export interface AccessDifference {
  readonly account: string
  readonly class: string
  readonly from: string | null
  readonly to: string | null
}

export const templates = {
  'templates.list': query(z.strictObject({})).returns<readonly Template[]>(),
  /** A new one, or another content of one that is there. */
  'templates.save': command(
    z.strictObject({
      template: id.optional(),
      name: z.string().trim().min(1).max(120),
      parts: z.array(templatePartSchema).min(1).max(50),
    }),
  ).returns<ChangeResult & { readonly template: string }>(),
  'templates.remove': command(z.strictObject({ template: id })).returns<ChangeResult>(),
  /**
   * The roles that a template gives a person in a subtree, as steps to run or to stage: on each account of
   * a kind that the template names, unless the role reaches it from above already.
   */
  'templates.steps': query(z.strictObject({ template: id, member: id, account: id })).returns<
    readonly PlannedStep[]
  >(),
  /** What `to` lacks of what `from` has, and the steps that give it; `to` loses nothing. */
  'templates.copy': query(z.strictObject({ from: id, to: id })).returns<{
    readonly differences: readonly AccessDifference[]
    readonly steps: readonly PlannedStep[]
  }>(),
} as const

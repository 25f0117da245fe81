import type { z } from 'zod'
import { access } from './access.ts'
import { accounts } from './accounts.ts'
import { bulk } from './bulk.ts'
import type { Call, CallKind } from './call.ts'
import { centers } from './centers.ts'
import { changes } from './changes.ts'
import { difference } from './difference.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { findings } from './findings.ts'
import { grants } from './grants.ts'
import { imports } from './import.ts'
import { invitations } from './invitations.ts'
import { links } from './links.ts'
import { members } from './members.ts'
import { mirror } from './mirror.ts'
import { offboarding } from './offboarding.ts'
import { ownership } from './ownership.ts'
import { past } from './past.ts'
import { charts } from './charts.ts'
import { plans } from './plans.ts'
import { questions } from './questions.ts'
import { reports } from './reports.ts'
import { reviews } from './reviews.ts'
import { settings } from './settings.ts'
import { templates } from './templates.ts'
import { workspace } from './workspace.ts'

/** Every call, by name. A feature adds its own file and one line here. */
export const contract = {
  ...workspace,
  ...files,
  ...mirror,
  ...access,
  ...grants,
  ...accounts,
  ...members,
  ...changes,
  ...past,
  ...difference,
  ...links,
  ...ownership,
  ...invitations,
  ...centers,
  ...bulk,
  ...plans,
  ...offboarding,
  ...templates,
  ...questions,
  ...findings,
  ...charts,
  ...imports,
  ...reports,
  ...reviews,
  ...evidence,
  ...settings,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract

type NamesOf<Kind extends CallKind> = {
  [Name in CallName]: Contract[Name] extends Call<Kind, z.ZodType, unknown> ? Name : never
}[CallName]

export type QueryName = NamesOf<'query'>
export type CommandName = NamesOf<'command'>
export type ActName = NamesOf<'act'>

/** What a caller passes. */
export type InputOf<Name extends CallName> = z.input<Contract[Name]['input']>
/** What a handler gets: validated. */
export type ParsedInputOf<Name extends CallName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends CallName> =
  Contract[Name] extends Call<CallKind, z.ZodType, infer Output> ? Output : never

import { z } from 'zod'
import { languageSchema } from './language.ts'
import { daySchema } from './member.ts'
import { systems } from './system.ts'

/** What a report can be about. Each is one file in electron/reports/kinds. */
export const reportKinds = [
  'access',
  'people',
  'managers',
  'administrators',
  'finance',
  'pending',
  'changes',
  'reviews',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** A document to read, a table to calculate with, or data for a program. */
export const reportFormats = ['csv', 'xlsx', 'pdf', 'html', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Documents have a heading for each group; tables have a column that says which one a row is of. */
const headed: ReadonlySet<ReportFormat> = new Set(['pdf', 'html'])

export function hasHeadings(format: ReportFormat): boolean {
  return headed.has(format)
}

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

const accessColumns = [
  'member',
  'email',
  'team',
  'left-on',
  'system',
  'account',
  'external-id',
  'kind',
  'account-status',
  'role',
  'access',
  'via',
  'owning-route',
  'since',
] as const

/** The columns that a kind of report has, in the order in which they stand where nothing else is chosen. */
export const reportColumns = {
  access: [...accessColumns],
  people: [...accessColumns],
  managers: [...accessColumns, 'accounts-below'],
  administrators: [...accessColumns, 'owner'],
  finance: [...accessColumns],
  pending: [
    'email',
    'member',
    'system',
    'account',
    'external-id',
    'kind',
    'manager',
    'role',
    'state',
    'asked',
    'days',
    'expires',
  ],
  changes: ['at', 'actor', 'change', 'correction', 'entries', 'revision', 'command'],
  reviews: [
    'review',
    'member',
    'email',
    'system',
    'account',
    'external-id',
    'role',
    'reasons',
    'reviewer',
    'decision',
    'new-role',
    'handed-to',
    'comment',
    'at',
    'entered-by',
    'outcome',
    'carried-out',
  ],
} as const satisfies { readonly [K in ReportKind]: readonly string[] }

const accountFacts = ['direct', 'currency', 'time-zone', 'country'] as const

/** Columns that a kind has besides, where they are chosen. */
export const furtherColumns = {
  access: accountFacts,
  people: accountFacts,
  managers: accountFacts,
  administrators: accountFacts,
  finance: accountFacts,
  pending: [],
  changes: [],
  reviews: ['team', 'kind', 'since'],
} as const satisfies { readonly [K in ReportKind]: readonly string[] }
export type ColumnId =
  | (typeof reportColumns)[ReportKind][number]
  | (typeof furtherColumns)[ReportKind][number]

/** Every column that a kind can have. */
export function columnsOf(kind: ReportKind): readonly ColumnId[] {
  return [...reportColumns[kind], ...furtherColumns[kind]]
}

/** By what the rows of a kind can stand together: only what keeps them in order, so that none has to be held back. */
export const reportGroupings = {
  access: ['system', 'account'],
  people: ['team', 'member'],
  managers: ['system', 'account'],
  administrators: ['system', 'account'],
  finance: ['system', 'account'],
  pending: ['system', 'account'],
  changes: ['day'],
  reviews: ['review'],
} as const satisfies { readonly [K in ReportKind]: readonly string[] }
export const groupings = ['system', 'account', 'team', 'member', 'day', 'review'] as const
export type Grouping = (typeof groupings)[number]

/** The column that says what a row stands together by. */
export const groupColumns = {
  system: 'system',
  account: 'account',
  team: 'team',
  member: 'member',
  day: 'at',
  review: 'review',
} as const satisfies { readonly [G in Grouping]: ColumnId }

const ids = z.array(z.string().min(1)).max(10_000)

/** What of a workspace a report is about; what is absent or empty takes everything. */
export const reportFilterSchema = z.strictObject({
  systems: z.array(z.enum(systems)).optional(),
  accounts: ids.optional(),
  /** These accounts, and all that are below them along active links. */
  below: ids.optional(),
  members: ids.optional(),
  teams: ids.optional(),
  roles: ids.optional(),
  /** Only what is granted on the account itself. */
  direct: z.boolean().optional(),
  /** Of accounts, in the platform's own words. */
  statuses: ids.optional(),
  /** Access reviews. Of them alone. */
  reviews: ids.optional(),
  /** The first and the last day, of the report's own clock in UTC. Of changes alone. */
  from: daySchema.optional(),
  to: daySchema.optional(),
})
export type ReportFilter = Readonly<z.infer<typeof reportFilterSchema>>

/** Everything that makes a report this one, to be kept and made again. Ids are Keyholder's own. */
export const reportDefinitionSchema = z.strictObject({
  kind: z.enum(reportKinds),
  /** From left to right; absent where they are the kind's own. */
  columns: z.array(z.string().min(1)).min(1).max(40).optional(),
  filter: reportFilterSchema.optional(),
  group: z.enum(groupings).optional(),
  format: z.enum(reportFormats).optional(),
  language: languageSchema.optional(),
  paper: z.enum(papers).optional(),
  /** CSV with a byte order mark, by which Excel sees UTF-8. */
  bom: z.boolean().optional(),
})
export type ReportDefinition = Readonly<z.infer<typeof reportDefinitionSchema>>

/** A definition that is kept by name. `definition` is a `ReportDefinition` as JSON. */
export const savedReportSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  definition: z.string(),
})
export type ReportRow = Readonly<z.infer<typeof savedReportSchema>>

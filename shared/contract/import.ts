import { z } from 'zod'
import type { AccessRows, AccessTable } from '../model/row.ts'
import { tableMapping } from '../import/table-mapping.ts'
import type { TableMapping } from '../import/table-mapping.ts'
import { toldOfFileSchema } from '../import/told-of-file.ts'
import type { Delimiter, Encoding, ToldOfFile } from '../import/told-of-file.ts'
import { momentSchema } from '../model/member.ts'
import { act, command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { Failure } from './failure.ts'

/*
 * An import is a plan. `import.begin` makes a session; `import.read` reads files into it and compares them
 * with the workspace, which changes nothing; `import.lines` shows the differences, a range at a time;
 * `import.apply` takes some or all of them over as one change; `import.put-into-plan` does so and stages what
 * undoes them on the platform. See docs/decisions/0038.
 */

/** What the files say of a row: `gone` only where they are a whole account of what it belongs to. */
export const differences = ['new', 'changed', 'gone', 'unchanged'] as const
export type Difference = (typeof differences)[number]

const tables = ['account', 'member', 'link', 'grant', 'invitation'] as const satisfies readonly AccessTable[]

/** The request that a page of TikTok's API answers, as `bc/member/get` with its parameters as text. */
const requestSchema = z.strictObject({
  endpoint: z.string().min(1).max(200),
  params: z.record(z.string(), z.string()),
})
export type ImportRequest = Readonly<z.infer<typeof requestSchema>>

/** Answers to questions, by their keys. */
const answersSchema = z.strictObject({
  requests: z.record(z.string(), requestSchema).default({}),
  /** How a list is to be read, by the key of its question, or by the file for all of its sheets. */
  mappings: z.record(z.string(), tableMapping).default({}),
})
export type ImportAnswers = Readonly<z.infer<typeof answersSchema>>

/** Lines of a reading. Without `what` and `tables` all of them; `text` is looked for in names and addresses. */
const filterSchema = z.strictObject({
  what: z.array(z.enum(differences)).optional(),
  tables: z.array(z.enum(tables)).optional(),
  text: z.string().max(200).optional(),
  /** Only lines that cannot be taken over as they are. */
  refused: z.boolean().optional(),
})
export type ImportFilter = Readonly<z.infer<typeof filterSchema>>

/** Lines that match any of the filters, lines by their numbers, or both; without some of them. */
const chosenSchema = z.strictObject({
  filters: z.array(filterSchema).max(50).optional(),
  lines: z.array(z.int().min(0)).optional(),
  except: z.array(z.int().min(0)).optional(),
})
export type ChosenLines = Readonly<z.infer<typeof chosenSchema>>

/** What became of a file. Every row that was read is taken or left out, and of those a warning or problem says why. */
export interface ImportedFile {
  readonly file: string
  readonly kind: 'document' | 'google-ads' | 'tiktok' | 'table' | 'requests' | 'unknown'
  /** Bytes, unpacked. */
  readonly size: number
  readonly rows: number
  readonly leftOut: number
}

/** Which request a page of TikTok's API answers: goes to `answers.requests`. */
export interface RequestQuestion {
  readonly kind: 'request'
  /** What the answer is given under. */
  readonly key: string
  readonly file: string
  readonly rows: number
  /** The names in its first row. */
  readonly fields: readonly string[]
  /** The endpoint that its name says, or that such rows most likely come from. */
  readonly guess: string | null
  /** What its name or a `requests.json` says of it, without all that is needed; null where nothing does. */
  readonly said: ImportRequest | null
  readonly endpoints: readonly {
    readonly endpoint: string
    readonly needs: readonly string[]
    readonly also: readonly string[]
  }[]
}

/** What the columns of a list mean: goes to `answers.mappings`. */
export interface ListQuestion {
  readonly kind: 'mapping'
  readonly key: string
  readonly file: string
  /** Of a workbook; null for text. */
  readonly sheet: string | null
  /** How it was taken apart; null where it was not, as in a workbook. */
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly headerLine: number | null
  /** What of that a person has said; the rest was guessed. */
  readonly told: ToldOfFile
  /** The lines at the top, of which one may name the columns. */
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  readonly columns: readonly {
    readonly name: string
    readonly samples: readonly string[]
    readonly filled: number
  }[]
  /** The first rows, as text. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  /** A mapping to begin with; null where the platform or the subject is not known. */
  readonly guess: TableMapping | null
  /** What columns mean as far as it could be guessed, even without a whole mapping. */
  readonly guessedColumns: TableMapping['columns']
  /** What only a person can say, likeliest answer first. */
  readonly doubts: readonly {
    readonly about: 'system' | 'subject' | 'kind' | 'account' | 'column' | 'role'
    readonly subject?: string
    readonly candidates: readonly string[]
    readonly failure: Failure
  }[]
}

/** What somebody has to say before a file can be read. The rest is read meanwhile. */
export type ImportQuestion = RequestQuestion | ListQuestion

/** A list that was read, by what was said of it or by what is remembered of lists with its columns. */
export interface ListRead {
  /** `import.question` asks about it again under this. */
  readonly key: string
  readonly file: string
  readonly sheet: string | null
  readonly fingerprint: string
  readonly isRemembered: boolean
}

/** How lists with the same columns of one platform are read, as a person confirmed it. */
export interface RememberedList {
  readonly fingerprint: string
  readonly mapping: TableMapping
  /** ISO 8601; null where it was kept before that was told. */
  readonly lastUsed: string | null
}

export type ImportCounts = {
  readonly [T in AccessTable]: { readonly [D in Difference]: number }
}

/** What reading came to. */
export interface ImportReading {
  readonly session: string
  /** Moves on whenever the lines are compared anew; their numbers hold for one reading. */
  readonly reading: number
  readonly files: readonly ImportedFile[]
  /** Why files or parts of them were not taken: the first ones, and how many there are. */
  readonly problems: readonly Failure[]
  readonly problemCount: number
  /** What to know about what was taken. */
  readonly warnings: readonly Failure[]
  readonly warningCount: number
  readonly questions: readonly ImportQuestion[]
  /** Lists whose columns are named; the others are asked about every time. */
  readonly lists: readonly ListRead[]
  readonly counts: ImportCounts
  readonly refused: number
}

/** Messages in one answer, at most. */
export const messagesShown = 500

/** One difference. Before and after are whole rows; both are there where it `changed` or is `unchanged`. */
export type ImportLine = {
  [T in AccessTable]: {
    readonly line: number
    readonly what: Difference
    readonly table: T
    readonly before: AccessRows[T] | null
    readonly after: AccessRows[T] | null
    /** Names of what the row refers to by ids, and its platform; null where it is about none. */
    readonly names: {
      readonly account: string | null
      readonly parent: string | null
      readonly child: string | null
      readonly member: string | null
      readonly system: string | null
    }
    /** The parts that differ, where it changed. */
    readonly fields: readonly string[]
    /** Where it was read; for what is gone the file that should have it. */
    readonly from: { readonly file: string; readonly path?: string; readonly line?: number } | null
    /** Lines without which this one cannot be taken over; they come along. */
    readonly needs: readonly number[]
    /** Why it cannot be taken over; null where it can. */
    readonly refused: Failure | null
    /** Whether a plan can undo it on the platform. */
    readonly canPlan: boolean
  }
}[AccessTable]

export interface ImportLines {
  readonly reading: number
  /** Lines that match, of which `lines` are those from `from` on. */
  readonly total: number
  readonly lines: readonly ImportLine[]
  readonly counts: ImportCounts
  /** Of these, the lines that cannot be taken over. */
  readonly refusedCounts: ImportCounts
}

/** How far a reading is; `rows` counts what was read so far. */
export interface ImportProgress {
  readonly state: 'idle' | 'reading' | 'comparing' | 'read' | 'taking' | 'canceled'
  readonly file: string | null
  readonly bytes: number
  readonly read: number
  /** Rows that were read, or while lines are taken over, those that are ready to be written. */
  readonly rows: number
  /** How many are to be made ready; 0 where that is not known yet. */
  readonly allRows: number
}

/** A line that was chosen and not taken over, with the reason. */
export interface LeftLine {
  readonly line: number
  readonly why: Failure
}

/** What was taken over. */
export interface ImportApplied extends ChangeResult {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Lines that came along because others need them. */
  readonly broughtAlong: number
  /** The first of those that were left, and how many there are. */
  readonly left: readonly LeftLine[]
  readonly leftCount: number
}

/** Rows that an import added, changed or found as they were. */
export interface ImportResult extends ChangeResult {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly warnings: readonly Failure[]
}

const session = z.string().min(1)

export const imports = {
  /** A new session for the open workspace. The oldest goes where there are too many. */
  'import.begin': act(z.strictObject({})).returns<{ readonly session: string }>(),
  /**
   * Reads uploads into the session, together with those it has, and compares all of it with the workspace.
   * With `answers`, or with no uploads, the same files are read anew. Answers when it is done; fails with
   * `conflict` where it was canceled, or where another reading of the session is under way.
   */
  'import.read': act(
    z.strictObject({
      session,
      uploads: z.array(z.string()).default([]),
      answers: answersSchema.default({ requests: {}, mappings: {} }),
    }),
  ).returns<ImportReading>(),
  /**
   * Adds uploads to the session without reading them yet: for more files than can be uploaded before the first
   * are taken. `import.read` then reads all. `conflict` where a reading is under way.
   */
  'import.add': act(z.strictObject({ session, uploads: z.array(z.string()).min(1) })).returns<null>(),
  /** To be asked while `import.read`, `import.apply` or `import.put-into-plan` is under way. */
  'import.progress': act(z.strictObject({ session })).returns<ImportProgress>(),
  /**
   * Stops a reading, of which everything is forgotten; or the taking over of lines as long as nothing is
   * written, which leaves everything as it was. What is stopped fails with `conflict`.
   */
  'import.cancel': act(z.strictObject({ session })).returns<null>(),
  /**
   * What is asked about a list of the session, read already or not, with its file taken apart as `told` says.
   * `bad-input` where it is no list when it is read so. Nothing is read anew by it.
   */
  'import.question': act(
    z.strictObject({ session, key: z.string(), told: toldOfFileSchema.optional() }),
  ).returns<ListQuestion>(),
  /** How lists are read without a question, the last one that was used first. */
  'import.remembered': act(z.strictObject({})).returns<readonly RememberedList[]>(),
  /** Lists like it are asked about again; answers what was forgotten, so that it can be put back. */
  'import.forget': act(z.strictObject({ fingerprint: z.string() })).returns<RememberedList>(),
  'import.remember': act(
    z.strictObject({
      fingerprint: z.string().min(1),
      mapping: tableMapping,
      lastUsed: momentSchema.nullable(),
    }),
  ).returns<null>(),
  /** Compares anew where the workspace has moved on since, which `reading` shows. */
  'import.lines': query(
    z.strictObject({
      session,
      filter: filterSchema.default({}),
      from: z.int().min(0).default(0),
      limit: z.int().min(0).max(1000),
    }),
  ).returns<ImportLines>(),
  /**
   * Takes lines over as one change, and with them what they need. What no longer fits, because the workspace
   * has moved on or a rule of structure stands against it, is left and named. `conflict` where the numbers
   * are those of another reading.
   */
  'import.apply': command(
    z.strictObject({ session, reading: z.int(), chosen: chosenSchema }),
  ).returns<ImportApplied>(),
  /**
   * The lines should not be: takes them over, for so it is on the platform, and stages in a plan what undoes
   * them there. A plan by its id, or a new one by its name. One change.
   */
  'import.put-into-plan': command(
    z.strictObject({
      session,
      reading: z.int(),
      chosen: chosenSchema,
      plan: z.union([
        z.strictObject({ id: z.string().min(1) }),
        z.strictObject({ name: z.string().trim().min(1).max(200) }),
      ]),
    }),
  ).returns<ImportApplied & { readonly plan: string; readonly steps: number }>(),
  'import.close': act(z.strictObject({ session })).returns<null>(),
  /** Files of any kind that need no question, into the open workspace as one change; removes nothing. All or nothing. */
  'import.files': command(z.strictObject({ uploads: z.array(z.string()).min(1) })).returns<ImportResult>(),
} as const

import { z } from 'zod'
import { languageSchema } from '../model/language.ts'
import { papers, reportDefinitionSchema, reportFormats } from '../model/report.ts'
import type { ColumnId, ReportDefinition } from '../model/report.ts'
import { act, command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { Download } from './workspace.ts'

const id = z.string().min(1)
const name = z.string().trim().min(1).max(120)

/** Rows that a preview shows of each section. */
export const previewedRows = 50

export interface SavedReport {
  readonly id: string
  readonly name: string
  readonly definition: ReportDefinition
}

/** The first rows as they will stand in the file, in words. */
export interface ReportPreview {
  readonly title: string
  /** What it is limited to, in sentences. */
  readonly about: readonly string[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly columns: readonly { readonly id: ColumnId; readonly title: string; readonly isNumber: boolean }[]
    /** `group`: the heading that the file has above; null where it has none. */
    readonly rows: readonly { readonly group: string | null; readonly cells: readonly string[] }[]
  }[]
  readonly rows: number
  /** Bytes as CSV, which the sizes of the other formats follow. */
  readonly bytes: number
  /** False: there was too much to look at, and the numbers are reckoned from a part. */
  readonly isExact: boolean
}

/** What filters can be chosen from, as far as the window does not know it. */
export interface ReportChoices {
  readonly teams: readonly string[]
  readonly statuses: readonly string[]
}

/** How far a report that is being made has come: of the accounts, people or changes that it looks at. */
export interface ReportProgress {
  readonly done: number
  readonly of: number
}

export const reports = {
  /** Those that are kept, by name. */
  'reports.list': query(z.strictObject({})).returns<readonly SavedReport[]>(),
  /** A new one, or another content of one that is there. */
  'reports.save': command(
    z.strictObject({ report: id.optional(), name, definition: reportDefinitionSchema }),
  ).returns<ChangeResult & { readonly report: string }>(),
  'reports.remove': command(z.strictObject({ report: id })).returns<ChangeResult>(),
  'reports.preview': query(
    z.strictObject({ definition: reportDefinitionSchema, language: languageSchema }),
  ).returns<ReportPreview>(),
  'reports.choices': query(z.strictObject({})).returns<ReportChoices>(),
  /**
   * Makes the file, which can take its time. `work` is a name that the window gives it, by which it asks how far it
   * is, and stops it. Absent in the definition are A4 and no byte order mark.
   */
  'reports.make': act(
    z.strictObject({
      work: id,
      definition: reportDefinitionSchema,
      format: z.enum(reportFormats),
      language: languageSchema,
      paper: z.enum(papers).optional(),
      bom: z.boolean().optional(),
    }),
  ).returns<Download>(),
  /** Null where nothing of this name is being made. */
  'reports.progress': query(z.strictObject({ work: id })).returns<ReportProgress | null>(),
  'reports.cancel': act(z.strictObject({ work: id })).returns<null>(),
  /** The definition as a file for a colleague. */
  'reports.share': act(z.strictObject({ report: id })).returns<Download>(),
  /** What such a file says; nothing is kept yet. */
  'reports.read-shared': act(z.strictObject({ upload: id })).returns<Omit<SavedReport, 'id'>>(),
} as const

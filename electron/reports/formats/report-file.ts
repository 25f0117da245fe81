import { z } from 'zod'
import { languageSchema } from '../../../shared/model/language.ts'
import { reportDefinitionSchema, reportKinds } from '../../../shared/model/report.ts'

/** What stands in a cell of the file: words by their codes, days and moments as ISO 8601. */
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])

/**
 * A report as JSON. docs/report.schema.json is written from this, and a test sees to it that the two agree.
 */
export const reportFileSchema = z.strictObject({
  format: z.literal('keyholder-report'),
  version: z.literal(1),
  kind: z.enum(reportKinds),
  title: z.string(),
  workspace: z.string(),
  /** When the report was made: ISO 8601 in UTC. */
  at: z.iso.datetime(),
  language: languageSchema,
  definition: reportDefinitionSchema,
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      columns: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          type: z.enum(['text', 'code', 'word', 'day', 'moment', 'number', 'boolean']),
        }),
      ),
      /** By the ids of the columns. */
      rows: z.array(z.record(z.string(), cellSchema)),
    }),
  ),
})

export type ReportFile = z.infer<typeof reportFileSchema>

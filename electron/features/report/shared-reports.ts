import { z } from 'zod'
import { done, failed } from '../../../shared/contract/failure.ts'
import { reportDefinitionSchema } from '../../../shared/model/report.ts'
import type { AppHandlers } from '../../feature.ts'
import { placeOf } from '../../place.ts'
import { wrongIn } from '../../reports/wrong-definition.ts'
import type { Files } from '../files/files.ts'
import { savedReport } from './kept-reports.ts'

/** A definition on its way to a colleague. */
export const sharedReportSchema = z.strictObject({
  format: z.literal('keyholder-report-definition'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(120),
  definition: reportDefinitionSchema,
})

/** Definitions as files of their own. */
export function sharedReports(files: Files): AppHandlers<'reports.share' | 'reports.read-shared'> {
  return {
    'reports.share': ({ report }, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const row = looked.value.store.row('report', JSON.stringify([report]))
      if (!row) return failed('not-found', 'report.not-there', { report, path: 'report' })
      const { name, definition } = savedReport(row)
      const text = sharedText(name, definition)
      const bytes = Buffer.from(text)
      return done(files.offer({ name: `${name}.keyholder-report.json`, type: 'application/json', bytes }))
    },
    'reports.read-shared': ({ upload }) => {
      const taken = files.take(upload)
      return taken.ok ? readShared(taken.value.bytes.toString('utf8'), taken.value.name) : taken
    },
  }
}

/** The text of such a file. */
export function sharedText(name: string, definition: z.infer<typeof reportDefinitionSchema>): string {
  const file = { format: 'keyholder-report-definition', version: 1, name, definition } as const
  return `${JSON.stringify(file satisfies z.infer<typeof sharedReportSchema>, null, 2)}\n`
}

/** What such a file says; `bad-input` names the file and the place in it. */
export function readShared(text: string, file: string) {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return failed('bad-input', 'report.not-shared', { file, path: '' })
  }
  const parsed = sharedReportSchema.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
    const path = placeOf([...(issue?.path ?? []), ...keys.slice(0, 1)])
    return failed('bad-input', 'report.not-shared', { file, path })
  }
  const { name, definition } = parsed.data
  return wrongIn(definition) ?? done({ name, definition })
}

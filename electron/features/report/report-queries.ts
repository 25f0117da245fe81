import { done } from '../../../shared/contract/failure.ts'
import type { QueryHandlers } from '../../feature.ts'
import { makeReport } from '../../reports/make-report.ts'
import { previewOf } from '../../reports/preview.ts'
import type { Making } from '../../reports/report.ts'
import { readWording } from '../../reports/read-wording.ts'
import { savedReport } from './kept-reports.ts'
import { sourceOf } from './report-source.ts'

/** What reports there are, and how one will look. `resources` is the folder with translations. */
export function reportQueries(
  resources: string,
): QueryHandlers<'reports.list' | 'reports.preview' | 'reports.choices'> {
  return {
    'reports.list': ({ store }) => done(store.reports().map(savedReport)),

    'reports.preview': (view, { definition, language }) => {
      const wording = readWording(resources, language)
      const making: Making = { done: 0, of: 0 }
      const report = makeReport(sourceOf(view), definition, wording, making)
      return report.ok ? done(previewOf(report.value, wording, making)) : report
    },

    'reports.choices': (view) => {
      const { rows } = sourceOf(view)
      return done({
        teams: sorted(rows.member.flatMap(({ team }) => team ?? [])),
        statuses: sorted(rows.account.flatMap(({ status }) => status ?? [])),
      })
    },
  }
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted((one, other) => one.localeCompare(other))
}

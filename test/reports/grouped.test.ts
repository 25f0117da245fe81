import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../electron/reports/formats/json.ts'
import { reportFileSchema } from '../../electron/reports/formats/report-file.ts'
import { previewOf } from '../../electron/reports/preview.ts'
import { shownColumns } from '../../electron/reports/shown-columns.ts'
import { readWording } from '../../electron/reports/read-wording.ts'
import {
  columnsOf,
  groupColumns,
  reportFormats,
  reportGroupings,
  reportKinds,
} from '../../shared/model/report.ts'
import { csv, reportOf, resources } from './agency.ts'

const groupings = reportKinds.flatMap((kind) =>
  reportGroupings[kind].map((group) => ({ kind, group, column: groupColumns[group] })),
)
const tables = reportFormats.filter((format) => format !== 'pdf' && format !== 'html')

describe('rows that stand together', () => {
  it.each(groupings)(
    'of $kind by $group have the column $column in every table',
    ({ kind, group, column }) => {
      expect(columnsOf(kind)).toContain(column)
      const others = columnsOf(kind).filter((each) => each !== column)
      for (const format of tables) {
        const left = others.slice(0, 2)
        expect(shownColumns({ kind, group, format, columns: [...left] })).toEqual([column, ...left])
        const there = [...others.slice(0, 1), column]
        expect(shownColumns({ kind, group, format, columns: there })).toEqual(there)
      }
      // A document has headings that say it.
      for (const format of ['pdf', 'html'] as const)
        expect(shownColumns({ kind, group, format, columns: ['email'] })).toEqual(['email'])
    },
  )

  it('say by what in CSV and JSON, also where somebody left the column out', () => {
    const definition = { kind: 'people', group: 'team', columns: ['member', 'role'] } as const
    const lines = csv(reportOf({ ...definition, columns: [...definition.columns] })).split('\r\n')
    expect(lines[0]).toBe('Team,Member,Role')
    expect(lines[1]).toMatch(/^Search,Anna Berg,/)
    const json = reportOf({ ...definition, columns: [...definition.columns], format: 'json' })
    const file = reportFileSchema.parse(JSON.parse([...jsonOf(json)].join('')))
    expect(file.definition.columns).toEqual(['member', 'role'])
    expect(file.sections[0]!.columns.map(({ id }) => id)).toEqual(['team', 'member', 'role'])
    expect(file.sections[0]!.rows[0]).toMatchObject({ team: 'Search', member: 'Anna Berg' })
  })

  it('have headings in the preview where the file has them', () => {
    const wording = readWording(resources, 'en')
    const headings = (format: 'csv' | 'html') => {
      const report = reportOf({ kind: 'access', group: 'system', format })
      const { sections } = previewOf(report, wording, { done: 0, of: 0 })
      return new Set(sections.flatMap(({ rows }) => rows.map(({ group }) => group)))
    }
    expect(headings('csv')).toEqual(new Set([null]))
    expect(headings('html')).toContain('Google Ads')
  })
})

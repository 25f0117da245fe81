import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonOf } from '../../../electron/reports/formats/json.ts'
import { reportFileSchema } from '../../../electron/reports/formats/report-file.ts'
import { reportKinds } from '../../../shared/model/report.ts'
import { agency, reportOf, sourceOf } from '../agency.ts'

const published = join(import.meta.dirname, '..', '..', '..', 'docs', 'report.schema.json')

describe('a report as JSON', () => {
  it.each(reportKinds)('of the kind %s is what its schema says', (kind) => {
    const report = reportOf({ kind }, { source: sourceOf(agency, () => []), language: 'ja' })
    const file = reportFileSchema.parse(JSON.parse([...jsonOf(report)].join('')))
    expect(file).toMatchObject({ kind, language: 'ja', at: '2026-11-21T12:00:00.000Z' })
    for (const { columns, rows } of file.sections) {
      const ids = columns.map(({ id }) => id)
      for (const row of rows) expect(Object.keys(row)).toEqual(ids)
    }
  })

  it('has words by their codes, and days as they are', () => {
    const report = reportOf({ kind: 'access' }, { language: 'sv' })
    const file = reportFileSchema.parse(JSON.parse([...jsonOf(report)].join('')))
    expect(file.sections[0]!.rows[0]).toMatchObject({
      member: 'Anna Berg',
      system: 'google-ads',
      role: 'admin',
      access: 'inherited',
      'owning-route': 'yes',
      since: '2019-03-11',
      'left-on': null,
    })
  })

  it('has the schema that is published', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(z.toJSONSchema(reportFileSchema))
  })
})

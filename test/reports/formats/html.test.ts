import { describe, expect, it } from 'vitest'
import { documentWords } from '../../../electron/reports/formats/document-words.ts'
import { htmlOf } from '../../../electron/reports/formats/html.ts'
import type { Report } from '../../../electron/reports/report.ts'
import { readWording } from '../../../electron/reports/read-wording.ts'
import { agency, reportOf, resources, sourceOf } from '../agency.ts'

const html = (report: Report) =>
  [...htmlOf(report, documentWords(report, readWording(resources, report.language)))].join('')

describe('a report as a page', () => {
  it('needs nothing else: no script, no address, and a policy that would allow none', () => {
    const page = html(reportOf({ kind: 'access' }, { language: 'ja' }))
    expect(page).toContain('<html lang="ja">')
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|\bsrc=|\bhref=|url\(/)
  })

  it('shows every name as text', () => {
    const name = `<img src=x onerror="alert(1)">&'`
    const account = agency.account.map((each) => (each.id === 'fjord' ? { ...each, name } : each))
    const page = html(reportOf({ kind: 'access' }, { source: sourceOf({ ...agency, account }) }))
    expect(page).toContain('<td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;</td>')
    expect(page).not.toContain('<img')
  })

  it('has a table for each section, with heads of groups and what the report is limited to', () => {
    const definition = { kind: 'administrators', group: 'account', filter: { below: ['mcc'] } } as const
    const page = html(reportOf({ ...definition, filter: { below: ['mcc'] } }))
    expect(page.match(/<table /g)).toHaveLength(2)
    expect(page).toContain('<p>Only Northlight MCC and everything below.</p>')
    expect(page).toMatch(/<th colspan="\d+" scope="rowgroup">Fjord Sport · 100-000-0012<\/th>/)
    expect(page).not.toContain('Other MCC')
  })

  it('says so where there is nothing', () => {
    expect(html(reportOf({ kind: 'finance' }))).toContain('<p>There is nothing here.</p>')
  })
})

import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../../electron/features/import/turns.ts'
import { documentWords } from '../../../electron/reports/formats/document-words.ts'
import { pdfDocument } from '../../../electron/reports/formats/pdf-document.ts'
import type { PdfContent } from '../../../electron/reports/formats/pdf-document.ts'
import { pdfContentOf, pdfOf, pdfRows } from '../../../electron/reports/formats/pdf.ts'
import type { Report } from '../../../electron/reports/report.ts'
import { readWording } from '../../../electron/reports/read-wording.ts'
import type { Paper } from '../../../shared/model/report.ts'
import { agency, linesOf, reportOf, resources, sectionOfRows, sourceOf } from '../agency.ts'

const asked = (report: Report, paper: Paper = 'a4') =>
  atOnce(pdfContentOf(report, paper, documentWords(report, readWording(resources, report.language))))

function contentOf(report: Report, paper?: Paper): PdfContent {
  const content = asked(report, paper)
  if (!content.ok) throw new Error(JSON.stringify(content.error))
  return content.value
}

const never = new AbortController().signal

interface Table {
  readonly widths: readonly number[]
  readonly body: readonly (readonly { readonly text?: string; readonly table?: Table }[])[]
}

function tablesIn(content: unknown): readonly Table[] {
  return (content as readonly { readonly table?: Table }[]).flatMap(({ table }) => table ?? [])
}

describe('a report as pages', () => {
  it('has the rows as text, numbered pages, and a head that repeats', () => {
    const account = agency.account.map((each) =>
      each.id === 'fjord' ? { ...each, name: '髙橋﨑 Åäö' } : each,
    )
    const report = reportOf({ kind: 'access' }, { source: sourceOf({ ...agency, account }), language: 'sv' })
    const document = pdfDocument(contentOf(report, 'letter'))
    expect(document).toMatchObject({ pageSize: 'LETTER', pageOrientation: 'landscape', language: 'sv' })
    expect(JSON.stringify(document.content)).toContain('"text":"髙橋﨑 Åäö"')
    expect(JSON.stringify(document.content)).toContain('"headerRows":1,"dontBreakRows":true')
    const footer = document.footer as (page: number, pages: number) => unknown
    expect(JSON.stringify(footer(2, 7))).toContain('Sida 2 av 7')
    const few = pdfDocument(contentOf(reportOf({ kind: 'access', columns: ['member', 'account'] })))
    expect(few).toMatchObject({ pageSize: 'A4', pageOrientation: 'portrait' })
  })

  it('has columns that fill the page and no more', () => {
    const { content } = pdfDocument(contentOf(reportOf({ kind: 'access' })))
    const { widths } = tablesIn(content)[0]!
    const sum = widths.reduce((all, width) => all + width, 0)
    expect(sum + 14 * 6).toBeCloseTo(841.89 - 56, 1)
  })

  it('keeps a heading in one row with the first row below it, which no page cuts, in the same columns', () => {
    const grouped = pdfDocument(contentOf(reportOf({ kind: 'access', group: 'account', format: 'pdf' })))
    const [table] = tablesIn(grouped.content)
    const headed = table!.body.slice(1).flatMap(([first]) => first?.table ?? [])
    expect(headed.map(({ body }) => body[0]?.[0]?.text)).toEqual([
      'Fjord Sport · 100-000-0012',
      'Nordic',
      'Northlight MCC',
      'Other MCC',
      'Kaffebar Vind',
    ])
    for (const { widths, body } of headed) {
      expect(widths).toEqual(table!.widths)
      expect(body.map((row) => row.length)).toEqual([14, 14])
    }
    expect(table!.body).toHaveLength(1 + linesOf(agency).length)
  })

  it('is a file of the size of its paper, with both fonts in it, made in a thread of its own', async () => {
    const bytes = Buffer.from((await pdfOf(contentOf(reportOf({ kind: 'access' })), resources, never))!)
    const text = bytes.toString('latin1')
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text).toContain('/MediaBox [0 0 841.89 595.28]')
    expect(text.match(/\/BaseFont \/[A-Z]{6}\+NotoSansJP-(?:Regular|Bold)/g)).toHaveLength(4)
    expect(streamsOf(bytes).some((stream) => /beginbfrange|beginbfchar/.test(stream))).toBe(true)
  }, 60_000)

  it('is refused where it is the wrong format for so much, with how many rows it takes', () => {
    const report = reportOf({ kind: 'access', columns: ['account'] })
    const [section] = report.sections
    const many = {
      ...report,
      sections: [sectionOfRows(section!.columns, () => Array.from({ length: pdfRows + 1 }, () => ['x']))],
    }
    expect(asked(many)).toMatchObject({
      ok: false,
      error: { message: 'report.too-long-for-pdf', details: { most: pdfRows } },
    })
  })

  it('is given up at once when it is told to', async () => {
    const controller = new AbortController()
    const made = pdfOf(contentOf(reportOf({ kind: 'access' })), resources, controller.signal)
    controller.abort()
    expect(await made).toBeNull()
  })
})

/** What is compressed in the file: by the maps of signs in it text can be selected and searched. */
function streamsOf(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, stream = '']) => {
    try {
      return [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
}

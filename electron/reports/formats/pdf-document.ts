import type { Content, Margins, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Paper } from '../../../shared/model/report.ts'

/** A report whose rows are text already, so that it can be handed to another thread. */
export interface PdfContent {
  readonly paper: Paper
  readonly language: string
  readonly title: string
  /** Lines under the title. */
  readonly about: readonly string[]
  readonly sections: readonly PdfSection[]
  readonly words: {
    readonly nothing: string
    /** With `{{page}}` and `{{pages}}`. */
    readonly page: string
  }
}

export interface PdfSection {
  /** Absent where the report has one section only. */
  readonly title?: string
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly PdfRow[]
}

/** The cells of a row, or the heading of those that follow. */
export type PdfRow = readonly string[] | string

export const fontFamily = 'NotoSansJP'

const papers = {
  a4: { name: 'A4', long: 841.89, short: 595.28 },
  letter: { name: 'LETTER', long: 792, short: 612 },
} as const
const margin = 28
/** Points between two columns. */
const gap = 6
/** Columns that a page takes upright. */
const uprightColumns = 6
/** Rows by which the widths of columns are chosen. */
const rowsMeasured = 400
const ink = '#1b1f24'
const quiet = '#57606a'
const pale = '#d8dee4'

/** In points. */
interface PageSpace {
  readonly width: number
  readonly fontSize: number
}

/** The pages: a head that repeats on each, with their numbers below. */
export function pdfDocument({
  paper,
  language,
  title,
  about,
  sections,
  words,
}: PdfContent): TDocumentDefinitions {
  const most = Math.max(...sections.map(({ columns }) => columns.length))
  const isUpright = most <= uprightColumns
  const { name, long, short } = papers[paper]
  const width = (isUpright ? short : long) - 2 * margin
  const fontSize = most > 10 ? 6.5 : 8
  return {
    pageSize: name,
    pageOrientation: isUpright ? 'portrait' : 'landscape',
    pageMargins: [margin, margin, margin, margin + 10],
    language,
    info: { title, creator: 'Keyholder', producer: 'Keyholder' },
    defaultStyle: { font: fontFamily, fontSize, color: ink, lineHeight: 1.1 },
    content: [
      { text: title, bold: true, fontSize: 15, lineHeight: 1.2 },
      ...about.map((text): Content => ({ text, fontSize: 8, color: quiet })),
      ...sections.flatMap((section) => sectionContent(section, { width, fontSize }, words.nothing)),
    ],
    footer: (page, pages) => ({
      margin: [margin, 6, margin, 0],
      fontSize: 7,
      color: quiet,
      columns: [
        { text: title },
        {
          text: words.page.replace('{{page}}', String(page)).replace('{{pages}}', String(pages)),
          alignment: 'right',
        },
      ],
    }),
  }
}

function sectionContent({ title, columns, rows }: PdfSection, page: PageSpace, nothing: string): Content[] {
  const heading: Content[] =
    title === undefined ? [] : [{ text: title, bold: true, fontSize: 11, margin: [0, 12, 0, 2] }]
  if (rows.length === 0) return [...heading, { text: nothing, color: quiet, margin: [0, 8, 0, 0] }]
  const widths = columnWidths(columns, rows, { ...page, width: page.width - gap * columns.length })
  const head = columns.map((column): TableCell => ({ text: column.title, bold: true, ...alignOf(column) }))
  const body = bodyOf(rows, { columns, widths })
  return [
    ...heading,
    {
      margin: [0, 8, 0, 0],
      table: { headerRows: 1, dontBreakRows: true, widths: [...widths], body: [head, ...body] },
      layout: {
        ...rules,
        hLineWidth: (line: number) => (line === 1 ? 0.8 : thin),
        hLineColor: (line: number) => (line === 1 ? quiet : pale),
      },
    },
  ]
}

interface Laid {
  readonly columns: PdfSection['columns']
  readonly widths: readonly number[]
}

/** A heading is one row with the first of those below it, which no page cuts: none stands alone at the foot of a page. */
function bodyOf(rows: readonly PdfRow[], laid: Laid): TableCell[][] {
  const body: TableCell[][] = []
  let heading: string | null = null
  for (const row of rows) {
    if (typeof row === 'string') heading = row
    else {
      body.push(heading === null ? cellsOf(row, laid) : headed(heading, row, laid))
      heading = null
    }
  }
  return body
}

function cellsOf(row: readonly string[], { columns }: Laid): TableCell[] {
  return row.map((text, place) => ({ text, ...alignOf(columns[place]!) }))
}

/** A table within the table, in the same columns. */
function headed(heading: string, row: readonly string[], laid: Laid): TableCell[] {
  const rest = laid.columns.slice(1).map((): TableCell => ({}))
  const title = { text: heading, bold: true, colSpan: laid.columns.length, margin: [0, 5, 0, 0] as Margins }
  return [
    {
      colSpan: laid.columns.length,
      table: { widths: [...laid.widths], body: [[title, ...rest], cellsOf(row, laid)] },
      layout: {
        ...rules,
        hLineWidth: (line: number) => (line === 1 ? thin : 0),
        hLineColor: () => pale,
        paddingTop: (line: number) => (line === 0 ? 0 : rules.paddingTop()),
        paddingBottom: (line: number) => (line === 0 ? rules.paddingBottom() : 0),
      },
    },
    ...rest,
  ]
}

const thin = 0.3
const rules = {
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => gap,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
}

function alignOf({ isNumber }: PdfSection['columns'][number]) {
  return isNumber ? { alignment: 'right' as const } : {}
}

/**
 * Every column is as wide as its longest word, so that no number or address is cut, and what is left of the page
 * goes to those whose lines are longer than that. Where not even the words fit, all are narrowed alike.
 */
function columnWidths(
  columns: PdfSection['columns'],
  rows: readonly PdfRow[],
  { width, fontSize }: PageSpace,
): readonly number[] {
  const measured = rows.filter((row) => typeof row !== 'string').slice(0, rowsMeasured)
  const needs = columns.map(({ title }, place) => {
    const texts = [title, ...new Set(measured.map((row) => row[place] ?? ''))]
    const lines = texts.map(widthOf).toSorted((one, other) => one - other)
    const words = texts.flatMap((text) => text.split(breaks).map(widthOf))
    const least = Math.min(longest.word, Math.max(...words))
    return {
      least,
      wish: Math.min(longest.line, Math.max(least, lines[Math.floor(lines.length * 0.95)] ?? 0)),
    }
  })
  const all = (of: 'least' | 'wish') => needs.reduce((sum, need) => sum + need[of], 0)
  const room = width / fontSize
  const share = Math.min(1, Math.max(0, (room - all('least')) / (all('wish') - all('least') || 1)))
  const fitted = needs.map(({ least, wish }) => least + share * (wish - least))
  const sum = fitted.reduce((total, each) => total + each, 0)
  return fitted.map((each) => (each / sum) * width)
}

/** Where a line may break; Japanese may break anywhere. */
const breaks = /\s+|(?<=[\u2E80-\uFFFF]{4})/u
/** In ems: what is longer is broken. */
const longest = { word: 18, line: 26 }

/** About how wide a text is, in ems of the font. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text) {
    if (sign > '\u2E7F') width += 1
    else width += /[A-Z@mw]/.test(sign) ? 0.68 : 0.57
  }
  return width + 0.3
}

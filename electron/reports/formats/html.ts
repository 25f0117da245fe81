import { linesOf } from '../report.ts'
import type { Report, Section } from '../report.ts'
import { cellText } from './cell-text.ts'
import type { YesAndNo } from './cell-text.ts'

export interface HtmlWords extends YesAndNo {
  /** Under the title: of which workspace, and when it was made. */
  readonly made: string
  readonly nothing: string
}

const chunkLength = 64 * 1024

/** Heads repeat on every printed page, and rows are not cut by its end. */
const style = `
:root { color-scheme: light; }
body { margin: 24px; color: #1b1f24; font: 13px/1.45 "Inter", "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", system-ui, sans-serif; }
h1 { margin: 0 0 4px; font-size: 20px; }
h2 { margin: 24px 0 8px; font-size: 15px; }
p { margin: 0 0 2px; color: #57606a; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid #d8dee4; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { position: sticky; top: 0; border-bottom: 1px solid #57606a; background: #fff; font-weight: 600; }
tbody th { padding-top: 10px; font-weight: 600; }
.number { text-align: right; }
.day, .moment { white-space: nowrap; }
@page { size: landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 7pt; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr { break-inside: avoid; }
  tbody th { break-after: avoid; }
}
`

/** A report as one page that needs nothing else: no script, no font, no address. In chunks. */
export function* htmlOf(report: Report, words: HtmlWords): Iterable<string> {
  const { language, title, workspace, about, sections } = report
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${title} – ${workspace}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(words.made)}</p>
${about.map((sentence) => `<p>${escaped(sentence)}</p>\n`).join('')}`
  for (const section of sections) yield* tableOf(section, words, sections.length > 1)
  yield '</main>\n</body>\n</html>\n'
}

function* tableOf(section: Section, words: HtmlWords, titled: boolean): Iterable<string> {
  const { id, title, columns } = section
  const heading = titled ? `<h2 id="${id}">${escaped(title)}</h2>\n` : ''
  const named = titled ? ` aria-labelledby="${id}"` : ''
  const heads = columns.map(
    (column) => `<th scope="col" class="${column.type}">${escaped(column.title)}</th>`,
  )
  let text = `${heading}<table${named}>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n`
  let group: string | null = null
  let rows = 0
  for (const line of linesOf(section)) {
    rows++
    if (line.group !== null && line.group !== group) {
      group = line.group
      text += `</tbody>\n<tbody>\n<tr><th colspan="${columns.length}" scope="rowgroup">${escaped(group)}</th></tr>\n`
    }
    text += '<tr>'
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place]!
      text += `${cellStart(column.type)}${escaped(cellText(line.cells[place]!, column, words))}</td>`
    }
    text += '</tr>\n'
    if (text.length < chunkLength) continue
    yield text
    text = ''
  }
  yield `${text}</tbody>\n</table>\n${rows === 0 ? `<p>${escaped(words.nothing)}</p>\n` : ''}`
}

function cellStart(type: string): string {
  return type === 'number' || type === 'day' || type === 'moment' ? `<td class="${type}">` : '<td>'
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!)
}

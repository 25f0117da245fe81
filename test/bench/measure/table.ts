import { cpus, loadavg, totalmem } from 'node:os'
import type { Row } from '../rows/row.ts'

/** The rows as one Markdown table; what is said once is not repeated below. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row, place) => {
    const above = rows[place - 1]
    const same = above && above.what === row.what && above.size === row.size
    return [
      same ? '' : row.what,
      same ? '' : row.size,
      row.name,
      row.text ?? `${row.note ? '≈ ' : ''}${figure(row.value)} ${row.unit}`,
      row.ratio === undefined ? '' : `${figure(row.ratio)} × ${row.against}`,
      row.target ?? '',
    ]
  })
  return aligned([['what', 'size', 'who', 'median', 'ratio', 'wanted'], ...lines])
}

/** What stands beside something else at the largest size, for those who read one table only. */
export function shortTableOf(rows: readonly Row[]): string {
  return tableOf(rows.filter(({ size, ratio }) => size === 'L' && ratio !== undefined))
}

/** A Markdown table with straight columns, as the formatter leaves it; the first line is its head. */
function aligned(lines: readonly (readonly string[])[]): string {
  const [head = []] = lines
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...lines.slice(1).map(line)].join('\n')
}

function figure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

export function machineLine(date: Date): string {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return (
    `${date.toISOString().slice(0, 10)} · ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'} · ` +
    `${gigabytes} GB · ${process.platform} ${process.arch} · Node ${process.versions.node} · load at the end ${loadavg()[0]!.toFixed(1)}`
  )
}

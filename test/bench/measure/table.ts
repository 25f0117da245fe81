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
      `${row.note ? '≈ ' : ''}${figure(row.value)} ${row.unit}`,
      row.ratio === undefined ? '' : `${figure(row.ratio)} × ${row.against}`,
      row.target ?? '',
    ]
  })
  const head = ['what', 'size', 'who', 'median', 'ratio', 'wanted']
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
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

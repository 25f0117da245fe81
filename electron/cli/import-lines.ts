import type { Difference, ImportCounts, ImportLine } from '../../shared/contract/import.ts'
import { oneLine } from './one-line.ts'
import { problem } from './problem.ts'
import { cliText } from './texts.ts'

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly gone: number
  readonly unchanged: number
  readonly refused: number
}

/** How many lines of each difference there are, whatever they are about. */
export function countsIn({
  counts,
  refused,
}: {
  readonly counts: ImportCounts
  readonly refused: number
}): Counts {
  const sum = (what: Difference) => Object.values(counts).reduce((total, each) => total + each[what], 0)
  return {
    added: sum('new'),
    changed: sum('changed'),
    gone: sum('gone'),
    unchanged: sum('unchanged'),
    refused,
  }
}

export function isDifference({ what }: ImportLine): boolean {
  return what !== 'unchanged'
}

/** `new,changed,gone` as a list; without it what is new and what changed. */
export function differencesOf(only: string | undefined): readonly Difference[] {
  if (only === undefined) return ['new', 'changed']
  return only.split(',').map((word) => {
    const found = (['new', 'changed', 'gone'] as const).find((each) => each === word.trim())
    if (!found) throw problem('import.only-what', { word: word.trim() })
    return found
  })
}

const signs = { new: '+', changed: '~', gone: '-', unchanged: '=' } as const

/** `+ grant  Anna Berg: admin on Nordic  (users.json: results[3])`. */
export function lineText(line: ImportLine): string {
  const place = line.from ? [line.from.file, line.from.line, line.from.path].filter(Boolean).join(': ') : ''
  const said = [signs[line.what], cliText(`import.table.${line.table}`), contentOf(line)].join(' ')
  return oneLine(place === '' ? said : `${said}  (${place})`)
}

function contentOf({ table, names, before, after }: ImportLine): string {
  const [was, is] = [before, after].map((row) => (row === null ? null : saidOf(table, row)))
  const said = was !== null && is !== null && was !== is ? `${was} → ${is}` : (is ?? was ?? '')
  const about = [names.parent, names.child, names.member, names.account].filter((name) => name !== null)
  return table === 'account' || table === 'member' ? said : `${about.join(' › ')}: ${said}`
}

/** What may differ in a row of a table. */
function saidOf(table: ImportLine['table'], row: NonNullable<ImportLine['after']>): string {
  const value = row as { readonly [name: string]: unknown }
  const said = shown[table].map((name) => value[name]).filter((each) => typeof each === 'string')
  return said.join(', ')
}

const shown: { readonly [T in ImportLine['table']]: readonly string[] } = {
  account: ['name', 'externalId', 'status'],
  member: ['name', 'email'],
  link: ['status', 'raw', 'hidden'],
  grant: ['role', 'raw'],
  invitation: ['role', 'status', 'raw'],
}

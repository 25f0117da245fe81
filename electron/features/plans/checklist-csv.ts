import { stringify } from 'csv-stringify/sync'
import type { ChecklistItem } from './checklist.ts'
import type { Say } from './checklist-words.ts'

const columns = [
  'place',
  'platform',
  'account',
  'external-id',
  'what',
  'act',
  'who',
  'notes',
  'problem',
  'state',
  'done-at',
  'done-by',
] as const
type Column = (typeof columns)[number]

/**
 * The checklist as CSV (RFC 4180), with a byte order mark for Excel. What a spreadsheet would take for a
 * formula gets an apostrophe before it: names come from strangers.
 */
export function csvOfChecklist(items: readonly ChecklistItem[], say: Say): string {
  const head = columns.map((column) => say('plan', `checklist.column.${column}`))
  const lines = items.map((item) => {
    const cells = cellsOf(item, say)
    return columns.map((column) => cells[column])
  })
  return stringify([head, ...lines], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]|^\s|\s$/,
  })
}

function cellsOf({ on, done, ...item }: ChecklistItem, say: Say): Readonly<Record<Column, string>> {
  return {
    place: String(item.place),
    platform: on ? say('systems', on.system) : say('plan', 'checklist.here'),
    account: on?.name ?? '',
    'external-id': on?.externalId ?? '',
    what: item.text,
    act: item.act,
    who: item.who,
    notes: say.sentences(item.notes),
    problem: item.problem,
    state: say('plan', `checklist.state.${item.state}`),
    'done-at': done?.at ?? '',
    'done-by': done?.by ?? '',
  }
}

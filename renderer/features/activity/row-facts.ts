import type { RowChange, Table } from '../../../shared/model/row.ts'
import type { Part, Sentence } from '../explain/sentence.ts'
import { account, member, roles } from '../explain/sentence.ts'
import { factsOf } from '../../../shared/review/row-parts.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { changedFields } from '../../../shared/activity/effects.ts'
import type { SystemOf } from '../../../shared/activity/effects.ts'
import { fieldValue } from '../../../shared/activity/fields.ts'
import { tell, word } from '../../../shared/activity/tell.ts'

/** One attribute before and after; null where there was none, or none is left. */
export interface FieldChange {
  readonly field: string
  readonly before: Part | null
  readonly after: Part | null
}

/** One row of a change as a person reads it. */
export interface RowFacts {
  readonly table: Table
  readonly what: 'added' | 'removed' | 'changed'
  readonly title: Sentence
  readonly fields: readonly FieldChange[]
}

// What identifies a row stands in its title.
const inTitle = new Set(['id', 'member', 'account', 'parent', 'child', 'email'])
const titled: Readonly<Record<Table, ReadonlySet<string>>> = {
  account: new Set(['id']),
  member: new Set(['id']),
  link: inTitle,
  grant: inTitle,
  invitation: inTitle,
  plan: new Set(['id']),
  step: new Set(['id', 'plan', 'input', 'expected']),
  template: new Set(['id', 'parts']),
  setting: new Set(['id', 'value']),
  mute: new Set(['finding']),
  question: new Set(['id', 'content']),
  report: new Set(['id', 'definition']),
  review: new Set(['id', 'content', 'previous', 'plan']),
  item: new Set(['id', 'review', 'member', 'account', 'role', 'raw', 'facts', 'reviewers', 'settled']),
  decision: new Set(['item', 'reviewer', 'after']),
}

/** What a row was and what it is: all attributes of one that came or went, else those that differ. */
export function rowFacts(row: RowChange, systemOf: SystemOf): RowFacts {
  const before = row.before as Readonly<Record<string, unknown>> | null
  const after = row.after as Readonly<Record<string, unknown>> | null
  const names = before && after ? changedFields(before, after) : Object.keys(after ?? before ?? {})
  const named = (field: string) => field === 'name' && !(before && after)
  const fields = names.filter((field) => !titled[row.table].has(field) && !named(field))
  const value = (image: Readonly<Record<string, unknown>> | null, field: string): Part | null =>
    image?.[field] === undefined ? null : valueOf(row, field, image[field], systemOf)
  return {
    table: row.table,
    what: before && after ? 'changed' : after ? 'added' : 'removed',
    title: titleOf(row),
    fields: fields.map((field) => ({ field, before: value(before, field), after: value(after, field) })),
  }
}

/** A finding's key begins with its kind. */
function kindOfFinding(key: string): Part {
  return { kind: 'counted', file: 'findings', key: `kind.${key.slice(0, key.indexOf(':'))}`, count: 1 }
}

function titleOf(row: RowChange): Sentence {
  switch (row.table) {
    case 'account':
      return tell('entry.name', { name: row.after ? account(row.after.id) : word(row.before?.name ?? '') })
    case 'member':
      return tell('entry.name', { name: row.after ? member(row.after.id) : word(row.before?.name ?? '') })
    case 'link': {
      const link = (row.after ?? row.before)!
      return tell('entry.link', { account: account(link.child), parent: account(link.parent) })
    }
    case 'grant': {
      const grant = (row.after ?? row.before)!
      return tell('entry.on', { member: member(grant.member), account: account(grant.account) })
    }
    case 'invitation': {
      const invitation = (row.after ?? row.before)!
      return tell('entry.invitation', { email: word(invitation.email), account: account(invitation.account) })
    }
    case 'plan':
    case 'template':
    case 'question':
    case 'report':
    case 'review':
      return tell('entry.name', { name: word((row.after ?? row.before)!.name) })
    case 'item': {
      const facts = factsOf((row.after ?? row.before)!)
      return tell('entry.on', { member: word(facts.member.name), account: word(facts.account.name) })
    }
    case 'decision':
      return tell('entry.name', { name: fieldValue('answer', (row.after ?? row.before)!.answer) })
    case 'setting':
      return tell('setting.findings')
    case 'mute':
      return tell('entry.name', { name: kindOfFinding((row.after ?? row.before)!.finding) })
    case 'step':
      return tell('entry.name', { name: word((row.after ?? row.before)!.command) })
  }
}

function valueOf(row: RowChange, field: string, value: unknown, systemOf: SystemOf): Part {
  if (field === 'role' && (row.table === 'grant' || row.table === 'invitation')) {
    const image = (row.after ?? row.before)!
    const system = systemOf(image.account)
    const raw = row.table === 'grant' ? (image as Grant).raw : undefined
    if (value === unknownRole && raw !== undefined) return word(raw)
    return system ? roles(system, [String(value)]) : word(String(value))
  }
  if ((row.table === 'link' || row.table === 'invitation') && field === 'status') {
    return fieldValue(`${row.table}-status`, value)
  }
  if (row.table === 'account' && field === 'kind') {
    return row.after || row.before
      ? { kind: 'account-kind', accountKind: (row.after ?? row.before)!.kind }
      : word('')
  }
  if (row.table === 'account' && field === 'system') {
    return { kind: 'system', system: (row.after ?? row.before)!.system }
  }
  return fieldValue(field, value)
}

import type { Account } from '../../shared/model/account.ts'
import type { Grouping } from '../../shared/model/report.ts'
import type { AccessLine } from './access-line.ts'
import type { ColumnsOf, GroupOf } from './columns.ts'
import type { Wording } from './wording.ts'

/** The columns of every report whose lines are ways to an account. */
export function accessColumns(say: Wording): ColumnsOf<AccessLine, Account> {
  return {
    member: { type: 'text', of: ({ member }) => member?.name ?? null },
    email: { type: 'text', of: ({ email }) => email || null },
    team: { type: 'text', of: ({ member }) => member?.team ?? null },
    'left-on': { type: 'day', of: ({ member }) => member?.leftOn ?? null },
    system: { type: 'code', ofSubject: (account) => say.system(account.system) },
    account: { type: 'text', ofSubject: (account) => account.name },
    'external-id': { type: 'text', ofSubject: (account) => account.externalId ?? null },
    kind: { type: 'code', ofSubject: (account) => say.kind(account.kind) },
    'account-status': { type: 'text', ofSubject: (account) => account.status ?? null },
    role: { type: 'code', of: (line) => say.role(line) },
    access: { type: 'word', of: (line) => say.access(line) },
    via: { type: 'text', of: ({ via }) => via || null },
    'owning-route': { type: 'word', of: ({ owning }) => say.owning(owning) },
    since: { type: 'moment', of: ({ since }) => since || null },
    direct: { type: 'boolean', of: ({ access }) => access === 'direct' },
    currency: { type: 'text', ofSubject: (account) => account.currency ?? null },
    'time-zone': { type: 'text', ofSubject: (account) => account.timeZone ?? null },
    country: { type: 'text', ofSubject: (account) => account.country ?? null },
  }
}

/** How ways to accounts stand together. */
export function accessGroup(group: Grouping | undefined, say: Wording): GroupOf<AccessLine, Account> | null {
  switch (group) {
    case 'system':
      return {
        key: ({ system }) => system,
        heading: ({ system }) => say.system(system).said,
      }
    case 'account':
      return {
        key: (_, account) => account,
        heading: (_, { name, externalId }) => named(name, externalId),
      }
    case 'team':
      return {
        key: ({ member }) => member?.team ?? '',
        heading: ({ member }) => member?.team ?? say.text('group.no-team'),
      }
    case 'member':
      return {
        key: ({ member }) => member,
        heading: ({ member, email }) => named(member?.name ?? email, member?.email),
      }
    case 'day':
    case 'review':
    case undefined:
      return null
  }
}

function named(name: string, more: string | undefined): string {
  return more === undefined ? name : `${name} · ${more}`
}

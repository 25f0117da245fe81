import type { AccountKind } from '../../../shared/model/account.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { readRole } from '../../../shared/policy/roles.ts'

/** What a column of a list can mean, in the order in which it is offered. */
export const columnMeanings = [
  'email',
  'name',
  'given-name',
  'family-name',
  'team',
  'role',
  'finance-role',
  'access-status',
  'since',
  'invited-on',
  'last-login',
  'account-id',
  'account-name',
  'account-kind',
  'account-status',
  'currency',
  'time-zone',
  'country',
  'manager-id',
  'manager-name',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

export const listSubjects = ['people', 'accounts', 'people-and-accounts'] as const
export type ListSubject = (typeof listSubjects)[number]

/** A mapping while somebody is making it; null where a choice is still to be made. */
export interface MappingDraft {
  readonly about: ListSubject
  readonly system: System | null
  readonly kind: AccountKind | null
  readonly columns: Readonly<Record<string, ColumnMeaning>>
  readonly roles: Readonly<Record<string, string>>
  /** The number of the account of every row, for a list that does not name one. */
  readonly account: string
}

type Guess = { readonly [key: string]: unknown } | null

/** What is shown at first: the guess as far as there is one. */
export function draftOf(guess: Guess): MappingDraft {
  const { about, system, kind, columns, roles, account } = (guess ?? {}) as {
    readonly about?: ListSubject
    readonly system?: System
    readonly kind?: AccountKind
    readonly columns?: MappingDraft['columns']
    readonly roles?: MappingDraft['roles']
    readonly account?: { readonly externalId: string }
  }
  return {
    about: about ?? 'people',
    system: system ?? null,
    kind: kind ?? null,
    columns: columns ?? {},
    roles: roles ?? {},
    account: account?.externalId ?? '',
  }
}

/** A column means something else, or nothing. What it means now no other column can mean. */
export function withColumn(draft: MappingDraft, column: string, meaning: ColumnMeaning | null): MappingDraft {
  const others = Object.entries(draft.columns).filter(([name, other]) => name !== column && other !== meaning)
  return { ...draft, columns: Object.fromEntries(meaning === null ? others : [...others, [column, meaning]]) }
}

/** Another platform has other roles and other kinds. */
export function withSystem(draft: MappingDraft, system: System): MappingDraft {
  return { ...draft, system, kind: null, roles: {} }
}

/** The columns in which roles stand. */
export function roleColumns({ columns }: MappingDraft): readonly string[] {
  return Object.keys(columns).filter((name) => columns[name] === 'role' || columns[name] === 'finance-role')
}

/** The different words in some columns, in the order in which they come. */
export function wordsIn(
  columns: readonly string[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const places = names.map((name) => columns.indexOf(name))
  const words = rows.flatMap((row) => places.map((place) => (row[place] ?? '').trim()))
  return [...new Set(words)].filter((word) => word !== '')
}

/** The roles that a word can be said to be: those of the platform, of accounts of the kind where that is told. */
export function rolesToChoose({ system, kind }: MappingDraft): readonly string[] {
  if (system === null) return []
  const roles = policies[system].roles.filter((role) => kind === null || role.kinds.includes(kind))
  return [...roles.map(({ id }) => id), unknownRole]
}

/** The role as which a word is taken; null where Keyholder's own list decides. */
export function roleOfWord(draft: MappingDraft, word: string): string | null {
  const told = draft.roles[word]
  if (told !== undefined) return told
  return draft.system === null ? null : (readRole(draft.system, word) ?? null)
}

/** The kinds of account of a platform. */
export function kindsToChoose({ system }: MappingDraft): readonly AccountKind[] {
  return system === null ? [] : (Object.keys(policies[system].kinds) as AccountKind[])
}

/** What is missing before a list can be read so. */
export type MappingGap = 'system' | 'email' | 'account-id' | 'account'

export function gapsOf(draft: MappingDraft): readonly MappingGap[] {
  const meanings = Object.values(draft.columns)
  const gaps: MappingGap[] = []
  if (draft.system === null) gaps.push('system')
  if (draft.about !== 'accounts' && !meanings.includes('email')) gaps.push('email')
  if (draft.about !== 'people' && !meanings.includes('account-id')) gaps.push('account-id')
  if (needsAccount(draft) && draft.account.trim() === '') gaps.push('account')
  return gaps
}

/** Roles are held somewhere: where no column says it, it is one account for all rows. */
export function needsAccount(draft: MappingDraft): boolean {
  return roleColumns(draft).length > 0 && !Object.values(draft.columns).includes('account-id')
}

/** The mapping as the back end reads it. */
export function mappingOf(draft: MappingDraft): { readonly [key: string]: unknown } {
  const { about, system, kind, columns, roles, account } = draft
  return {
    format: 'keyholder-mapping',
    version: 1,
    about,
    system,
    columns,
    ...(kind === null ? {} : { kind }),
    ...(Object.keys(roles).length === 0 ? {} : { roles }),
    ...(needsAccount(draft) && account.trim() !== '' ? { account: { externalId: account.trim() } } : {}),
  }
}

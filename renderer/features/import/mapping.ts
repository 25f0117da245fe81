import type { TableField, TableSubject } from '../../../shared/import/table-fields.ts'
import { rolesInCell } from '../../../shared/import/role-words.ts'
import type { ImportQuestion } from '../../../shared/contract/import.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'

export type ListQuestion = Extract<ImportQuestion, { readonly kind: 'mapping' }>
type Doubt = ListQuestion['doubts'][number]

/** A mapping while somebody is making it; null where a choice is still to be made. */
export interface MappingDraft {
  readonly about: TableSubject
  readonly system: System | null
  readonly kind: AccountKind | null
  readonly columns: Readonly<Record<string, TableField>>
  readonly roles: Readonly<Record<string, string>>
  /** The number of the account of every row, for a list that does not name one. */
  readonly account: string
}

/** What is shown at first: what was guessed, and where that is not sure the likeliest. */
export function draftOf({ guess, guessedColumns, doubts }: ListQuestion): MappingDraft {
  const { about, system, kind, roles, account } = (guess ?? {}) as {
    readonly about?: TableSubject
    readonly system?: System
    readonly kind?: AccountKind
    readonly roles?: MappingDraft['roles']
    readonly account?: { readonly externalId: string }
  }
  const columns = withLikeliest(guessedColumns as MappingDraft['columns'], doubts)
  const named = candidatesFor(doubts, 'account')
  return {
    about: about ?? subjectOf(columns),
    system: system ?? null,
    kind: kind ?? null,
    columns,
    roles: roles ?? {},
    account: account?.externalId ?? (named.length === 1 ? named[0]! : ''),
  }
}

function withLikeliest(guessed: MappingDraft['columns'], doubts: readonly Doubt[]): MappingDraft['columns'] {
  const columns = { ...guessed }
  for (const { about, subject, candidates } of doubts) {
    const free = candidates.find((field) => !Object.values<string>(columns).includes(field))
    if (about === 'column' && subject !== undefined && free !== undefined)
      columns[subject] = free as TableField
  }
  return columns
}

function subjectOf(columns: MappingDraft['columns']): TableSubject {
  const fields = Object.values(columns)
  return fields.includes('account-id') && !fields.includes('email') ? 'accounts' : 'people'
}

/** What the likeliest answers to a doubt about the list as a whole are. */
export function candidatesFor(doubts: readonly Doubt[], about: Doubt['about']): readonly string[] {
  return doubts.find((doubt) => doubt.about === about)?.candidates ?? []
}

/** The platforms, likeliest first. */
export function systemsToChoose({ doubts }: ListQuestion): readonly System[] {
  const likely = candidatesFor(doubts, 'system')
  return systems.toSorted((one, other) => Number(likely.includes(other)) - Number(likely.includes(one)))
}

/** A column means something else, or nothing. What it means now no other column can mean. */
export function withColumn(draft: MappingDraft, column: string, meaning: TableField | null): MappingDraft {
  const others = Object.entries(draft.columns).filter(([name, other]) => name !== column && other !== meaning)
  return { ...draft, columns: Object.fromEntries(meaning === null ? others : [...others, [column, meaning]]) }
}

/** Another platform has other roles and other kinds. */
export function withSystem(draft: MappingDraft, system: System): MappingDraft {
  return { ...draft, system, kind: null, roles: {} }
}

/** The different words in the columns of roles, in the order in which they come, those that are not known first. */
export function roleWordsIn(
  { columns, sample, doubts }: ListQuestion,
  draft: MappingDraft,
): readonly string[] {
  const places = columns.flatMap(({ name }, place) => (isRole(draft.columns[name]) ? place : []))
  const asked = doubts.flatMap(({ about, subject }) => (about === 'role' ? (subject ?? []) : []))
  const there = places.flatMap((place) =>
    columns[place]!.samples.concat(sample.map((row) => row[place] ?? '')),
  )
  const words = [...asked, ...Object.keys(draft.roles), ...there].map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}

/** The roles that a word can be said to be: those of the platform, of accounts of the kind where that is told. */
export function rolesToChoose({ system, kind }: MappingDraft): readonly string[] {
  if (system === null) return []
  const roles = policies[system].roles.filter((role) => kind === null || role.kinds.includes(kind))
  return [...roles.map(({ id }) => id), unknownRole]
}

/** The roles as which a word is taken, told or by Keyholder's own list; none where nobody knows. */
export function rolesOfWord({ system, kind, roles }: MappingDraft, word: string): readonly string[] {
  const told = roles[word]
  if (told !== undefined) return [told]
  if (system === null) return []
  const place = kind ?? (system === 'google-ads' ? 'client' : 'ad-account')
  return rolesInCell(system, place, word).flatMap(({ role }) => role ?? [])
}

/** The kinds of account of a platform; those that a doubt leaves open first. */
export function kindsToChoose({ system }: MappingDraft, { doubts }: ListQuestion): readonly AccountKind[] {
  if (system === null) return []
  const likely = candidatesFor(doubts, 'kind')
  const kinds = Object.keys(policies[system].kinds) as AccountKind[]
  return kinds.toSorted((one, other) => Number(likely.includes(other)) - Number(likely.includes(one)))
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
export function needsAccount({ columns }: MappingDraft): boolean {
  const meanings = Object.values(columns)
  return meanings.some(isRole) && !meanings.includes('account-id')
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

function isRole(field: TableField | undefined): boolean {
  return field === 'role' || field === 'finance-role'
}

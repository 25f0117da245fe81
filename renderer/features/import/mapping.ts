import type { TableField, TableSubject } from '../../../shared/import/table-fields.ts'
import { rolesInCell } from '../../../shared/import/role-words.ts'
import { mappingVersion } from '../../../shared/import/table-mapping.ts'
import type { TableMapping } from '../../../shared/import/table-mapping.ts'
import type { ToldOfFile } from '../../../shared/import/told-of-file.ts'
import type { ListQuestion } from '../../../shared/contract/import.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'

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
  /** How the file is taken apart, as far as it was told. */
  readonly file: ToldOfFile
}

/** What is shown at first: what was guessed, and where that is not sure the likeliest. */
export function draftOf({ guess, guessedColumns, doubts, told }: ListQuestion): MappingDraft {
  const { about, system, kind, roles, account }: Partial<TableMapping> = guess ?? {}
  const columns = withLikeliest(guessedColumns, doubts)
  const named = candidatesFor(doubts, 'account')
  return {
    about: about ?? subjectOf(columns),
    system: system ?? null,
    kind: kind ?? null,
    columns,
    roles: roles ?? {},
    account: account?.externalId ?? (named.length === 1 ? named[0]! : ''),
    file: told,
  }
}

/** What was said so far, for the same list after its file was taken apart otherwise. */
export function redrafted(draft: MappingDraft, question: ListQuestion): MappingDraft {
  const fresh = draftOf(question)
  const names = new Set(question.columns.map(({ name }) => name))
  const kept = Object.entries(draft.columns).filter(([name]) => names.has(name))
  const said = new Set<string>(kept.map(([, field]) => field))
  const others = Object.entries(fresh.columns).filter(([, field]) => !said.has(field))
  return {
    ...draft,
    system: draft.system ?? fresh.system,
    kind: draft.kind ?? fresh.kind,
    about: kept.length === 0 ? fresh.about : draft.about,
    account: draft.account === '' ? fresh.account : draft.account,
    columns: Object.fromEntries([...others, ...kept]),
    file: fresh.file,
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

/** The mapping as the back end reads it; null while the platform is not known. */
export function mappingOf(draft: MappingDraft): TableMapping | null {
  const { about, system, kind, columns, roles, account, file } = draft
  if (system === null) return null
  return {
    format: 'keyholder-mapping',
    version: mappingVersion,
    about,
    system,
    columns: { ...columns },
    ...(kind === null ? {} : { kind }),
    ...(Object.keys(roles).length === 0 ? {} : { roles: { ...roles } }),
    ...(needsAccount(draft) && account.trim() !== '' ? { account: { externalId: account.trim() } } : {}),
    ...(Object.keys(file).length === 0 ? {} : { file }),
  }
}

function isRole(field: TableField | undefined): boolean {
  return field === 'role' || field === 'finance-role'
}

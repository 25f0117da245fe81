import { systems } from '../../../../shared/model/system.ts'
import type { System } from '../../../../shared/model/system.ts'
import type { AccountKind } from '../../../../shared/model/account.ts'
import { policies } from '../../../../shared/policy/policies.ts'
import { rolesFor } from '../../../../shared/policy/roles.ts'
import { externalIdOf } from '../../../../shared/import/external-id.ts'
import { plainWord } from '../../../../shared/import/plain-word.ts'
import { guessColumns, valuesOf } from './guess-columns.ts'
import { systemsOf } from './guess-system.ts'
import { accessStateOf } from './other-words.ts'
import { placesOfWords, rolesInCell } from '../../../../shared/import/role-words.ts'
import { doubtAbout, doubtOfColumn, doubtOfRole } from './table-doubt.ts'
import type { TableDoubt } from './table-doubt.ts'
import { accountFields } from '../../../../shared/import/table-fields.ts'
import type { HeaderField, TableField, TableSubject } from '../../../../shared/import/table-fields.ts'
import { mappingVersion } from '../../../../shared/import/table-mapping.ts'
import type { TableMapping } from '../../../../shared/import/table-mapping.ts'
import { fingerprintOf } from './table-mapping.ts'
import type { RememberedMappings } from './table-mapping.ts'
import type { Table } from './table.ts'

export interface GuessedMapping {
  /** Null where the platform or the subject is not known: the doubts ask. */
  readonly mapping: TableMapping | null
  /** What the columns mean, known even where the mapping is not. */
  readonly columns: TableMapping['columns']
  readonly doubts: readonly TableDoubt[]
}

/** What a person has answered already. */
export interface ToldOfMapping {
  readonly system?: System
  readonly kind?: AccountKind
}

/**
 * What a list means: as it was confirmed for a list of the same columns before, else by its header and values.
 * What is not sure is left out of the mapping and asked in `doubts`; a mapping with doubts is a proposal.
 */
export function guessMapping(
  table: Table,
  remembered: RememberedMappings,
  told: ToldOfMapping = {},
): GuessedMapping {
  const known = rememberedFor(table, remembered, told.system)
  if (known) return confirmedBefore(table, known)
  const guessed = guessColumns(table)
  const doubts = [...guessed.doubts]
  const { columns, doubt } = decideStatus(table, guessed.fields)
  if (doubt) doubts.push(doubt)
  const subject = subjectOf(Object.values(columns))
  if (subject === null) doubts.push(doubtAbout(table, 'subject'))
  const candidates = told.system === undefined ? candidateSystems(table, columns) : [told.system]
  const [system] = candidates
  if (candidates.length !== 1 || system === undefined) {
    doubts.push(doubtAbout(table, 'system', candidates.length === 0 ? systems : candidates))
    return { mapping: null, columns, doubts }
  }
  if (subject === null) return { mapping: null, columns, doubts }
  const kinds = told.kind === undefined ? kindsOf(table, columns, system) : [told.kind]
  const hasAccounts = Object.values(columns).includes('account-id')
  const hasRoles = Object.values(columns).some((field) => field === 'role' || field === 'finance-role')
  if (kinds.length > 1) doubts.push(doubtAbout(table, 'kind', kinds))
  if (!hasAccounts && hasRoles) doubts.push(doubtAbout(table, 'account', idsNamedIn(table, system)))
  doubts.push(...doubtsOfRoles(table, columns, system, kinds, {}))
  const mapping: TableMapping = {
    format: 'keyholder-mapping',
    version: mappingVersion,
    about: subject,
    system,
    ...(kinds.length === 1 ? { kind: kinds[0]! } : {}),
    columns,
  }
  return { mapping, columns, doubts }
}

/**
 * A list without a header has the same numbered columns as any other, so nothing is remembered for it; nor
 * where lists of two platforms have these columns.
 */
function rememberedFor(
  table: Table,
  remembered: RememberedMappings,
  told: System | undefined,
): TableMapping | undefined {
  if (table.headerLine === null) return undefined
  const known = (told === undefined ? systems : [told]).flatMap((system) => {
    const fingerprint = fingerprintOf(table, system)
    return Object.hasOwn(remembered, fingerprint) ? [remembered[fingerprint]!] : []
  })
  return known.length === 1 ? known[0] : undefined
}

/**
 * What may be different in this list all the same: words for roles, and the account, because the users of two
 * accounts come in lists with the same columns. Only a list that names the same account is sure to be its own.
 */
function confirmedBefore(table: Table, confirmed: TableMapping): GuessedMapping {
  const { account, ...rest } = confirmed
  const { system, columns, roles = {} } = rest
  const kind = account?.kind ?? confirmed.kind
  const doubts = doubtsOfRoles(table, columns, system, kind === undefined ? [] : [kind], roles)
  if (account === undefined) return { mapping: confirmed, columns, doubts }
  const named = idsNamedIn(table, system)
  const before = externalIdOf(system, account.externalId)
  if (before !== null && named.length === 1 && named[0] === before)
    return { mapping: confirmed, columns, doubts }
  const candidates = [...new Set([...named, ...(before === null ? [] : [before])])]
  return { mapping: rest, columns, doubts: [...doubts, doubtAbout(table, 'account', candidates)] }
}

/** `Status` in a list of people is that of their access, in a list of accounts that of the account. */
function decideStatus(
  table: Table,
  fields: ReadonlyMap<string, HeaderField>,
): { readonly columns: TableMapping['columns']; readonly doubt: TableDoubt | null } {
  const sure = [...fields].filter((entry): entry is [string, TableField] => entry[1] !== 'status')
  const open = [...fields].find(([, field]) => field === 'status')?.[0]
  const columns = Object.fromEntries(sure)
  if (open === undefined) return { columns, doubt: null }
  const said = Object.values(columns)
  const hasPeople = said.includes('email')
  const hasAccounts = accountFields.some((field) => said.includes(field))
  const words = valuesOf(table, placeOf(table, open))
  const speaksOfAccess = words.some((word) =>
    ['pending', 'declined', 'revoked', 'expired'].includes(accessStateOf(word) ?? ''),
  )
  const choices: readonly TableField[] = ['access-status', 'account-status']
  const [chosen, other] = hasPeople && (speaksOfAccess || !hasAccounts) ? choices : choices.toReversed()
  const isSure = hasPeople !== hasAccounts || speaksOfAccess
  if (!isSure || said.includes(chosen!))
    return {
      columns,
      doubt: doubtOfColumn(
        table,
        open,
        [chosen!, other!].filter((field) => !said.includes(field)),
      ),
    }
  return { columns: { ...columns, [open]: chosen! }, doubt: null }
}

/** What only a list of accounts says; an id and a name stand in lists of people too. */
const accountDetails: readonly TableField[] = [
  'account-kind',
  'account-status',
  'currency',
  'time-zone',
  'manager-id',
  'manager-name',
]

function subjectOf(fields: readonly TableField[]): TableSubject | null {
  const hasAccounts = fields.includes('account-id')
  if (!fields.includes('email')) return hasAccounts ? 'accounts' : null
  const hasDetails = accountDetails.some((field) => fields.includes(field))
  return hasAccounts && hasDetails ? 'people-and-accounts' : 'people'
}

function candidateSystems(table: Table, columns: TableMapping['columns']): readonly System[] {
  const titles = table.setAside.filter(({ reason }) => reason === 'above-header').map(({ text }) => text)
  return systemsOf({
    ids: [...wordsIn(table, columns, 'account-id'), ...wordsIn(table, columns, 'manager-id')],
    roleWords: [...wordsIn(table, columns, 'role'), ...wordsIn(table, columns, 'finance-role')],
    titles: [...table.columns.map(({ name }) => name), ...titles, table.sheet ?? ''],
  })
}

/** The kinds that the listed accounts can be of; none where a column says it, or where only a person can. */
function kindsOf(table: Table, columns: TableMapping['columns'], system: System): readonly AccountKind[] {
  const said = Object.values(columns)
  // Managers and clients are held apart row by row: who is named as a manager is one.
  if (system === 'google-ads' || said.includes('account-kind')) return []
  const kinds = Object.keys(policies[system].kinds) as AccountKind[]
  if (kinds.length === 1) return kinds
  const roleWords = [...wordsIn(table, columns, 'role'), ...wordsIn(table, columns, 'finance-role')]
  const places = placesOfWords(roleWords).filter(([place]) => place === system)
  const byRole = [...new Set(places.map(([, kind]) => kind))]
  return byRole.length > 0 ? byRole : said.includes('account-id') ? kinds : []
}

/** A title or the file's name may have the id of the one account whose users are listed. */
function idsNamedIn(table: Table, system: System): readonly string[] {
  const texts = [table.file, table.sheet ?? '', ...table.setAside.map(({ text }) => text)]
  const found = texts.flatMap((text) => text.match(/\d{3}-\d{3}-\d{4}|\d{17,19}|(?<!\d)\d{10}(?!\d)/g) ?? [])
  return [...new Set(found.map((id) => externalIdOf(system, id)).filter((id) => id !== null))]
}

function doubtsOfRoles(
  table: Table,
  columns: TableMapping['columns'],
  system: System,
  kinds: readonly AccountKind[],
  told: Readonly<Record<string, string>>,
): readonly TableDoubt[] {
  const places: readonly AccountKind[] =
    kinds.length > 0 ? kinds : [system === 'google-ads' ? 'client' : 'ad-account']
  const words = [...wordsIn(table, columns, 'role'), ...wordsIn(table, columns, 'finance-role')]
  const toldRoles = new Map(Object.entries(told).map(([word, role]) => [plainWord(word), role]))
  return [...new Set(words)].flatMap((word) => {
    const isKnown = places.some((kind) =>
      rolesInCell(system, kind, word, toldRoles).every(({ role }) => role !== undefined),
    )
    if (isKnown) return []
    const roles = places.flatMap((kind) => rolesFor(system, kind).map(({ id }) => id))
    return [doubtOfRole(table, word, [...new Set(roles)])]
  })
}

function wordsIn(table: Table, columns: TableMapping['columns'], field: TableField): readonly string[] {
  const column = Object.entries(columns).find(([, meaning]) => meaning === field)?.[0]
  return column === undefined ? [] : valuesOf(table, placeOf(table, column))
}

function placeOf(table: Table, column: string): number {
  return table.columns.findIndex(({ name }) => name === column)
}

import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../../../shared/model/row.ts'
import { policies } from '../../../../shared/policy/policies.ts'
import type { Doubt, Origin } from '../incoming.ts'
import { listed } from '../listed.ts'
import { dayOf } from './day.ts'
import { externalIdOf } from '../../../../shared/import/external-id.ts'
import { extentOf } from './layout.ts'
import { AccountList } from './listed-accounts.ts'
import { peopleOfRows } from './listed-people.ts'
import type { ListedAccess, ListedPerson } from './listed-people.ts'
import { mappedColumns } from './mapped-rows.ts'
import { accessStateOf, kindOfWord } from './other-words.ts'
import { warningsOfProblems } from './row-problems.ts'
import type { RowProblem, RowReason } from './row-problems.ts'
import type { TableField } from '../../../../shared/import/table-fields.ts'
import type { Table, TableRow } from './table.ts'
import type { TableMapping } from '../../../../shared/import/table-mapping.ts'
import { looksLikeEmail } from './value-shapes.ts'

/** What became of the rows: each is in exactly one of the four lists of lines. */
export interface RowCounts {
  readonly rows: number
  readonly used: readonly number[]
  /** Something of the row was taken and something was not; the problems say what. */
  readonly partly: readonly number[]
  /** Nothing was to be taken: the same row again, access that has ended. */
  readonly setAside: readonly number[]
  readonly refused: readonly number[]
}

/** A list as rows of a workspace, in the shape of `Incoming` where they have the same names. */
export interface TableReading {
  readonly rows: WorkspaceRows
  readonly origins: WeakMap<object, Origin>
  readonly doubts: readonly Doubt[]
  readonly warnings: readonly Failure[]
  readonly problems: readonly RowProblem[]
  readonly counts: RowCounts
}

type Fate = 'used' | 'partly' | 'setAside' | 'refused'

/**
 * What a list says, read by a confirmed mapping. Never fails: what cannot be read is named with its line, and
 * the rest is offered. Cells stay the text they are, whatever they begin with: nothing here evaluates one.
 */
export function incomingOfTable(table: Table, mapping: TableMapping): TableReading {
  const { system } = mapping
  const columns = mappedColumns(table, mapping)
  const problems: RowProblem[] = []
  const accounts = new AccountList(system, mapping.kind, problems)
  const people: ListedPerson[] = []
  const accesses: ListedAccess[] = []
  const byName: { name: string; child: string; line: number }[] = []
  const seen = new Set<string>()
  const lines: { readonly [F in Fate]: number[] } = { used: [], partly: [], setAside: [], refused: [] }
  const isAboutPeople = mapping.about !== 'accounts'
  const isAboutAccounts = mapping.about !== 'people'
  const hasRoles = columns.has('role') || columns.has('finance-role')
  const fixed = mapping.account ? externalIdOf(system, mapping.account.externalId) : null
  if (fixed !== null) {
    const { name = '', kind } = mapping.account!
    accounts.add(fixed, { name, ...(kind === undefined ? {} : { kind }) }, table.headerLine ?? 1)
  }
  for (const row of table.rows) lines[readRow(row)].push(row.line)
  linkByName()
  const listedPeople = peopleOfRows(people, accesses, {
    system,
    kindOf: (externalId) => accounts.kindOf(externalId),
    told: mapping.roles ?? {},
    problems,
  })
  const listedAccounts = accounts.done()
  const origins = new WeakMap<object, Origin>()
  for (const each of [listedAccounts.lines, listedPeople.lines]) {
    for (const [row, line] of each) {
      origins.set(row, { file: table.file, line, ...(table.sheet === null ? {} : { path: table.sheet }) })
    }
  }
  return {
    rows: {
      account: listedAccounts.accounts,
      link: listedAccounts.links,
      member: listedPeople.members,
      grant: listedPeople.grants,
      invitation: listedPeople.invitations,
    },
    origins,
    doubts: listedAccounts.doubts,
    warnings: [...table.warnings, ...warningsOfTable(), ...warningsOfProblems(problems, table)],
    problems,
    counts: { rows: table.rows.length, ...lines },
  }

  function readRow(row: TableRow): Fate {
    const valueOf = (field: TableField) => columns.valueOf(row, field)
    const note = (reason: RowReason, value = '') => problems.push({ line: row.line, reason, value })
    const misshapen = raggedness(row)
    if (misshapen) return (note(misshapen, row.cells.join(' ').trim()), 'refused')
    if (isRepeated(row)) return (note('duplicate'), 'setAside')
    const account = accountOf(valueOf, note)
    const isAccountTaken = isAboutAccounts && account !== null && addAccount(row, account, valueOf, note)
    if (!isAboutPeople) return fateOf(isAccountTaken, account === null || isAccountTaken === 'partly')
    const person = addPerson(row, account, valueOf, note)
    const isAccountOnly = person === 'nobody' && isAccountTaken !== false
    if (isAccountOnly) return fateOf(isAccountTaken, false)
    if (person === 'ended') return isAccountTaken === false ? 'setAside' : 'used'
    if (person === 'nobody') return (note('no-address', valueOf('email')), 'refused')
    const isPartial = person === 'partly' || isAccountTaken === 'partly'
    return fateOf(person !== 'refused' || isAccountTaken !== false, isPartial || person === 'refused')
  }

  /** A spreadsheet's rows are all as wide as the sheet; in a text, a row that is not has lost its columns. */
  function raggedness(row: TableRow): RowReason | null {
    if (table.sheet !== null) return null
    if (row.cells.length < table.columns.length) return 'too-few-cells'
    return extentOf(row) > table.columns.length ? 'too-many-cells' : null
  }

  function isRepeated({ cells }: TableRow): boolean {
    const key = JSON.stringify(cells)
    if (seen.has(key)) return true
    seen.add(key)
    return false
  }

  function accountOf(valueOf: (field: TableField) => string, note: Note): string | null {
    const text = valueOf('account-id')
    if (text === '') {
      if (fixed !== null) return fixed
      if (isAboutAccounts || hasRoles) note('no-account', valueOf('account-name'))
      return null
    }
    const externalId = externalIdOf(system, text)
    if (externalId === null) note('bad-account-id', text)
    return externalId
  }

  function addAccount(
    { line }: TableRow,
    externalId: string,
    valueOf: (field: TableField) => string,
    note: Note,
  ): true | 'partly' {
    const kindWord = valueOf('account-kind')
    const kind = kindWord === '' ? undefined : kindOfWord(kindWord)
    const isOfSystem = kind !== undefined && kind in policies[system].kinds
    if (kindWord !== '' && !isOfSystem) note('unknown-kind', kindWord)
    accounts.add(
      externalId,
      {
        name: valueOf('account-name'),
        status: valueOf('account-status'),
        currency: valueOf('currency'),
        timeZone: valueOf('time-zone'),
        country: valueOf('country'),
        ...(isOfSystem ? { kind } : {}),
      },
      line,
    )
    const managerText = valueOf('manager-id')
    const managerName = valueOf('manager-name')
    const manager = managerText === '' ? null : externalIdOf(system, managerText)
    if (manager !== null) accounts.addManager(manager, externalId, managerName, line)
    else if (managerText === '' && managerName !== '')
      byName.push({ name: managerName, child: externalId, line })
    else if (managerText !== '') return (note('bad-manager-id', managerText), 'partly')
    return kindWord !== '' && !isOfSystem ? 'partly' : true
  }

  function addPerson(
    { line }: TableRow,
    account: string | null,
    valueOf: (field: TableField) => string,
    note: Note,
  ): 'used' | 'partly' | 'refused' | 'nobody' | 'ended' {
    const email = valueOf('email').replace(/^mailto:/i, '')
    if (email === '') return 'nobody'
    if (!looksLikeEmail(email)) return (note('no-address', email), 'refused')
    const word = valueOf('access-status')
    const state = word === '' ? 'active' : accessStateOf(word)
    if (state === undefined) note('unknown-state', word)
    if (state === 'ended') return (note('access-ended', email), 'ended')
    const invitation = state === 'active' || state === undefined ? null : state
    const roleCells = [valueOf('role'), valueOf('finance-role')].filter((cell) => cell !== '')
    if (hasRoles && roleCells.length === 0) note('no-role', email)
    // Whoever is only invited is nobody's member yet.
    if (invitation === null) people.push({ email, name: nameOf(valueOf), team: valueOf('team'), line })
    if (account !== null && roleCells.length > 0) {
      if (!isAboutAccounts) accounts.add(account, { name: valueOf('account-name') }, line)
      const since = dayIn('since', valueOf, note)
      const invitedOn = dayIn('invited-on', valueOf, note)
      accesses.push({ email, externalId: account, roleCells, invitation, since, invitedOn, line })
    }
    const isWhole = !hasRoles || (account !== null && roleCells.length > 0)
    if (invitation !== null && !isWhole) return 'refused'
    return isWhole && state !== undefined ? 'used' : 'partly'
  }

  /** Lists that name managers without ids: found where exactly one account of the list has the name. */
  function linkByName(): void {
    const ids = accounts.idsByName()
    for (const { name, child, line } of byName) {
      const parent = ids.get(name) ?? externalIdOf(system, name)
      if (parent === null || parent === undefined)
        problems.push({ line, reason: 'manager-not-found', value: name })
      else accounts.addManager(parent, child, '', line)
    }
  }

  function warningsOfTable(): readonly Failure[] {
    const place = { file: table.file, ...(table.sheet === null ? {} : { path: table.sheet }) }
    const warn = (message: string, names: readonly string[]) =>
      names.length === 0 ? [] : [failed('bad-input', message, { ...place, ...listed(names) }).error]
    return [
      ...warn('table.columns-missing', columns.missing),
      ...warn('table.columns-left-out', columns.leftOut),
      ...(table.rows.length === 0 ? [failed('bad-input', 'table.no-rows', place).error] : []),
    ]
  }
}

type Note = (reason: RowReason, value?: string) => void

function fateOf(isTaken: boolean | 'partly', isPartial: boolean): Fate {
  if (isTaken === false) return 'refused'
  return isPartial ? 'partly' : 'used'
}

function dayIn(
  field: 'since' | 'invited-on',
  valueOf: (field: TableField) => string,
  note: Note,
): string | undefined {
  const text = valueOf(field)
  if (text === '') return undefined
  const day = dayOf(text)
  if (day === null) note('bad-day', text)
  return day ?? undefined
}

/** A Japanese name has its family first, and no space. */
function nameOf(valueOf: (field: TableField) => string): string {
  const whole = valueOf('name')
  if (whole !== '') return whole
  const [given, family] = [valueOf('given-name'), valueOf('family-name')]
  return /[\u3040-\u9fff]/.test(family) ? `${family}${given}` : `${given} ${family}`.trim()
}

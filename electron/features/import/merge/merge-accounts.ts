import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Account } from '../../../../shared/model/account.ts'
import { Column } from '../../../access/column.ts'
import { ExternalIds } from '../../../access/external-ids.ts'
import { plainExternalId } from '../../../access/identity.ts'
import { once } from '../once.ts'
import { rowsAStep } from '../turns.ts'
import { absent } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import type { FreshId } from './merge.ts'

export interface MergedAccounts {
  /** The ids that accounts of the files have in the workspace, where they are others. */
  readonly ids: ReadonlyMap<string, string>
  readonly warnings: readonly Failure[]
}

/**
 * Takes the accounts of files in. An account is the same by its platform and external id; failing that
 * by its id, where platform and kind agree and no external id speaks against it. Another account's id
 * is not taken over: the newcomer gets a new one. Pauses now and then.
 */
export function* mergeAccounts(
  ledger: Ledger<'account'>,
  current: readonly Account[],
  incoming: readonly Account[],
  guessedKinds: ReadonlySet<string>,
  fresh: FreshId,
): Generator<undefined, MergedAccounts> {
  const ids = new Map<string, string>()
  const warnings: Failure[] = []
  const same = yield* sameByExternalId(current, incoming)
  /** Of the current accounts, those that an account of the files is the same as. */
  const claimed = new Uint8Array(current.length)
  for (const entry of same) if (entry !== absent) claimed[entry] = 1
  /** Current accounts without an external id, by name. */
  const unnumbered = once(() =>
    Map.groupBy(
      [...current.keys()].filter((entry) => current[entry]!.externalId === undefined),
      nameAt,
    ),
  )
  for (let place = 0; place < incoming.length; place++) {
    if (place % rowsAStep === 0) yield
    const account = incoming[place]!
    const namesake = ledger.entryWithId(account.id)
    const entry = same[place] === absent ? sameById(account, namesake) : same[place]!
    if (entry !== absent) {
      const known = current[entry]!
      claimed[entry] = 1
      name(account, known.id)
      const isKindGuessed = guessedKinds.has(account.id)
      const isOld = ledger.rowAt(entry) === known && addsNothing(known, account, isKindGuessed)
      ledger.putAt(entry, isOld ? known : combined(known, account, isKindGuessed), account)
    } else {
      const id = namesake === absent ? account.id : fresh(account.id)
      name(account, id)
      ledger.putAt(absent, id === account.id ? account : { ...account, id }, account)
    }
  }
  return { ids, warnings }

  function name({ id }: Account, there: string): void {
    if (id !== there) ids.set(id, there)
    else ids.delete(id)
  }

  function nameAt(entry: number): string {
    return current[entry]!.name
  }

  /** The current account, as its entry, that an account of a file is the same as by its id; or `absent`. */
  function sameById(account: Account, entry: number): number {
    if (entry === absent || entry >= current.length) return absent
    const namesake = current[entry]!
    if (claimed[entry] === 1 || !mayBeSame(namesake, account)) return twinOf(account)
    if (namesake.name !== account.name && !isUnnamed(account)) {
      const details = { id: account.id, name: account.name, known: namesake.name }
      warnings.push(failed('bad-input', 'import.same-id', details).error)
    }
    return entry
  }

  /** What an earlier import of the same file made of an account whose id was taken. */
  function twinOf(account: Account): number {
    if (account.externalId !== undefined) return absent
    const alike = unnumbered().get(account.name) ?? []
    return alike.find((entry) => claimed[entry] === 0 && mayBeSame(current[entry]!, account)) ?? absent
  }
}

/** For each account of the files, the current one with its external id, or `absent`. */
function* sameByExternalId(
  current: readonly Account[],
  incoming: readonly Account[],
): Generator<undefined, Int32Array> {
  const same = new Int32Array(incoming.length).fill(absent)
  const externalIds = new ExternalIds(current.length)
  /** By external id, the last account that has it. */
  const accounts = new Column(Int32Array, current.length)
  for (let entry = 0; entry < current.length; entry++) {
    if (entry % rowsAStep === 0) yield
    const { system, externalId } = current[entry]!
    if (externalId === undefined) continue
    const place = externalIds.add(system, externalId)
    if (place === accounts.length) accounts.push(entry)
    else accounts.data[place] = entry
  }
  if (accounts.length === 0) return same
  for (let place = 0; place < incoming.length; place++) {
    if (place % rowsAStep === 0) yield
    const { system, externalId } = incoming[place]!
    const found = externalId === undefined ? -1 : externalIds.find(system, externalId)
    if (found !== -1) same[place] = accounts.data[found]!
  }
  return same
}

function mayBeSame(known: Account, account: Account): boolean {
  const { system, externalId } = account
  const contradicts =
    known.externalId !== undefined &&
    externalId !== undefined &&
    plainExternalId(system, known.externalId) !== plainExternalId(system, externalId)
  return known.system === system && known.kind === account.kind && !contradicts
}

/** A name that is only the number is no name. */
function isUnnamed({ name, externalId }: Account): boolean {
  return name === '' || name === externalId
}

/** Whether `combined` would say what is known. Making another account costs more than to see that. */
function addsNothing(known: Account, account: Account, isKindGuessed: boolean): boolean {
  for (const field in account) {
    if (account[field as keyof Account] === known[field as keyof Account] || field === 'id') continue
    if (field === 'name' && isUnnamed(account)) continue
    if (field === 'kind' && isKindGuessed) continue
    if (field !== 'externalId' || known.externalId === undefined) return false
  }
  return true
}

/** What the file says, where it says something. */
function combined(known: Account, account: Account, isKindGuessed: boolean): Account {
  return {
    ...known,
    ...account,
    id: known.id,
    kind: isKindGuessed ? known.kind : account.kind,
    name: isUnnamed(account) ? known.name : account.name,
    ...(known.externalId !== undefined ? { externalId: known.externalId } : {}),
  }
}

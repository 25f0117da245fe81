import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Account } from '../../../../shared/model/account.ts'
import { plainExternalId } from '../../../access/identity.ts'
import { rowsAStep } from '../turns.ts'
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
  const claimed = new Set(same.values())
  const byId = new Map(current.map((account) => [account.id, account]))
  let count = 0
  for (const account of incoming) {
    if (count++ % rowsAStep === 0) yield
    const known = same.get(account) ?? sameById(account)
    if (known) {
      claimed.add(known)
      name(account, known.id)
      ledger.put(combined(known, account, guessedKinds.has(account.id)), account)
    } else {
      const id = ledger.withId(account.id) ? fresh(account.id) : account.id
      name(account, id)
      ledger.put(id === account.id ? account : { ...account, id }, account)
    }
  }
  return { ids, warnings }

  function name({ id }: Account, there: string): void {
    if (id !== there) ids.set(id, there)
    else ids.delete(id)
  }

  function sameById(account: Account): Account | undefined {
    const namesake = byId.get(account.id)
    if (!namesake) return undefined
    if (claimed.has(namesake) || !mayBeSame(namesake, account)) return twinOf(account)
    if (namesake.name !== account.name && !isUnnamed(account)) {
      const details = { id: account.id, name: account.name, known: namesake.name }
      warnings.push(failed('bad-input', 'import.same-id', details).error)
    }
    return namesake
  }

  /** What an earlier import of the same file made of an account whose id was taken. */
  function twinOf(account: Account): Account | undefined {
    const isTwin = (one: Account) => one.externalId === undefined && one.name === account.name
    return account.externalId === undefined
      ? current.find((one) => !claimed.has(one) && isTwin(one) && mayBeSame(one, account))
      : undefined
  }
}

function* sameByExternalId(
  current: readonly Account[],
  incoming: readonly Account[],
): Generator<undefined, Map<Account, Account>> {
  const same = new Map<Account, Account>()
  const byExternalId = new Map<string, Account>()
  let count = 0
  for (const account of current) {
    if (count++ % rowsAStep === 0) yield
    const key = externalKey(account)
    if (key !== undefined) byExternalId.set(key, account)
  }
  if (byExternalId.size === 0) return same
  for (const account of incoming) {
    if (count++ % rowsAStep === 0) yield
    const key = externalKey(account)
    const known = key === undefined ? undefined : byExternalId.get(key)
    if (known) same.set(account, known)
  }
  return same
}

function externalKey({ system, externalId }: Account): string | undefined {
  return externalId === undefined ? undefined : `${system} ${plainExternalId(system, externalId)}`
}

function mayBeSame(known: Account, account: Account): boolean {
  const contradicts =
    known.externalId !== undefined &&
    account.externalId !== undefined &&
    externalKey(known) !== externalKey(account)
  return known.system === account.system && known.kind === account.kind && !contradicts
}

/** A name that is only the number is no name. */
function isUnnamed({ name, externalId }: Account): boolean {
  return name === '' || name === externalId
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

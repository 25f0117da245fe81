import type { PlainAgency } from '../world/plain-agency.ts'

/** One list of numbers for each of many owners, in one array: those of `k` lie from `start[k]` to `start[k + 1]`. */
export interface Lists {
  readonly start: Int32Array
  readonly items: Int32Array
}

/** `pairs` holds owner, item, owner, item. */
export function listsOf(owners: number, pairs: readonly number[]): Lists {
  const start = new Int32Array(owners + 1)
  for (let at = 0; at < pairs.length; at += 2) start[pairs[at]! + 1]!++
  for (let owner = 0; owner < owners; owner++) start[owner + 1]! += start[owner]!
  const next = start.slice()
  const items = new Int32Array(pairs.length / 2)
  for (let at = 0; at < pairs.length; at += 2) items[next[pairs[at]!]!++] = pairs[at + 1]!
  return { start, items }
}

/**
 * What the lower bound keeps: nothing but the bench's agency, laid out for the bench's question. Managers
 * form one tree and are numbered from above, so that all below one have the numbers up to its last.
 */
export interface Tables {
  /** By manager number: the last number below it, and the number above it or -1. */
  readonly last: Int32Array
  readonly above: Int32Array
  /** By manager number: its account. */
  readonly managers: Int32Array
  /** By account: its manager number, or -1 for a client. */
  readonly number: Int32Array
  /** By account: its parents, as number of the manager × 2 + owner bit. */
  readonly parents: Lists
  /** By manager number: its clients, as account × 2 + owner bit. */
  readonly clients: Lists
  /** By member: grants, as account × 32 + level. */
  readonly held: Lists
  /** By account: grants, as member × 32 + level. */
  readonly holders: Lists
}

export function tablesOf(agency: PlainAgency): Tables {
  const accounts = agency.rows.account.length
  const isManager = agency.rows.account.map(({ kind }) => kind === 'manager')
  const children = agency.rows.account.map((): number[] => [])
  for (const { parent, child } of agency.links) if (isManager[child]) children[parent]!.push(child)
  const number = new Int32Array(accounts).fill(-1)
  const last: number[] = []
  const above: number[] = []
  const managers: number[] = []
  const enter = (account: number, parent: number) => {
    const mine = last.push(0) - 1
    number[account] = mine
    above.push(parent)
    managers.push(account)
    for (const child of children[account]!) enter(child, mine)
    last[mine] = last.length - 1
  }
  for (const [account, links] of agency.up.entries()) {
    if (isManager[account] && links.length === 0) enter(account, -1)
  }
  const toParents = agency.links.flatMap(({ parent, child, owner }) => [
    child,
    number[parent]! * 2 + Number(owner),
  ])
  const toClients = agency.links.flatMap(({ parent, child, owner }) =>
    isManager[child] ? [] : [number[parent]!, child * 2 + Number(owner)],
  )
  const { grants } = agency
  return {
    last: Int32Array.from(last),
    above: Int32Array.from(above),
    managers: Int32Array.from(managers),
    number,
    parents: listsOf(accounts, toParents),
    clients: listsOf(last.length, toClients),
    held: listsOf(
      agency.rows.member.length,
      grants.flatMap(({ member, account, level }) => [member, account * 32 + level]),
    ),
    holders: listsOf(
      accounts,
      grants.flatMap(({ member, account, level }) => [account, member * 32 + level]),
    ),
  }
}

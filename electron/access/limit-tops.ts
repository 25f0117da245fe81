import type { Hierarchy } from './limit-hierarchy.ts'

/** Finds the topmost accounts above an account, or itself; each account is climbed from once. */
export function topsIn({ above }: Hierarchy): (account: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>()
  return function tops(account): ReadonlySet<number> {
    const found = known.get(account)
    if (found) return found
    const higher = above(account)
    if (higher.length === 0) return keep(account, new Set([account]))
    // What comes back here would be a circle, which structure refuses: nothing is its top.
    keep(account, new Set())
    if (higher.length === 1) return keep(account, tops(higher[0]!))
    return keep(account, unionOf(higher.map(tops)))
  }

  function keep(account: number, tops: ReadonlySet<number>): ReadonlySet<number> {
    known.set(account, tops)
    return tops
  }
}

export function unionOf(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const set of sets) for (const account of set) all.add(account)
  return all
}

/** The account and everything below it, each once; every number is less than `accounts`. */
export function subtreeOf({ below }: Hierarchy, account: number, accounts: number): readonly number[] {
  const found = [account]
  if (below(account).length === 0) return found
  const seen = new Uint8Array(accounts)
  seen[account] = 1
  for (const one of found) {
    for (const child of below(one)) {
      if (seen[child] === 1) continue
      seen[child] = 1
      found.push(child)
    }
  }
  return found
}

/** Whether the one is the other, or stands above it. */
export function isAbove({ above }: Hierarchy, one: number, other: number): boolean {
  const seen = new Set([other])
  for (const account of seen) {
    if (account === one) return true
    for (const parent of above(account)) seen.add(parent)
  }
  return false
}

import type { Account } from '../../../../shared/model/account.ts'
import type { WorkspaceRows } from '../../../../shared/model/row.ts'

/** One account to be dragged from one manager to another one, by their names. */
export interface Move {
  /** The managers to open, from the root to the one that holds both, and the one that takes the account. */
  readonly path: readonly string[]
  readonly to: string
  readonly account: string
  /** The level of the dragged row below its new manager; a root is at 1. */
  readonly level: number
  /** Rows from the manager that takes it to the row where it is now. */
  readonly apart: number
}

/** So few rows apart that both are in sight together, wherever trees leave them. */
const most = 16

/**
 * The first client below some manager, and a manager below the same one with few clients and no managers of its own:
 * wherever the client lands below it, it lands between the two rows. The pair nearest to the root is taken. Throws
 * where the agency has none.
 */
export function moveIn({ account, link }: Pick<WorkspaceRows, 'account' | 'link'>): Move {
  const byId = new Map(account.map((row) => [row.id, row]))
  const below = Map.groupBy(link, ({ parent }) => parent)
  const above = Map.groupBy(link, ({ child }) => child)
  const childrenOf = (id: string, kind: 'manager' | 'client') =>
    (below.get(id) ?? []).map(({ child }) => byId.get(child)!).filter((child) => child.kind === kind)
  const levels = [
    account.filter(({ id, kind }) => kind === 'manager' && !above.has(id)).map((root) => [root]),
  ]
  for (const paths of levels) {
    for (const path of paths) {
      const holder = path.at(-1)!
      const managers = childrenOf(holder.id, 'manager').toSorted(byName)
      const [dragged] = childrenOf(holder.id, 'client').toSorted(byName)
      if (!dragged || above.get(dragged.id)?.length !== 1) continue
      for (const [place, to] of managers.entries()) {
        const apart = managers.length - place + childrenOf(to.id, 'client').length
        if (apart > most || childrenOf(to.id, 'manager').length > 0) continue
        const names = path.map(({ name }) => name)
        return { path: names, to: to.name, account: dragged.name, level: path.length + 2, apart }
      }
    }
    const next = paths.flatMap((path) =>
      childrenOf(path.at(-1)!.id, 'manager').map((manager) => path.concat(manager)),
    )
    if (next.length > 0) levels.push(next)
  }
  throw new Error('no manager holds both an account and a small manager to drag it to')
}

const { compare } = new Intl.Collator('en', { numeric: true })

function byName(one: Account, other: Account): number {
  return compare(one.name, other.name)
}

import type { Account, AccountKind } from '../../shared/model/account.ts'
import { accountKinds } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { isAccessRow, rowKey } from '../../shared/model/row.ts'
import type { RowChange, Rows } from '../../shared/model/row.ts'
import type { Limit, limits } from '../../shared/policy/limits.ts'
import type { AccessGraph } from './graph.ts'
import { hierarchyAfter, hierarchyNow } from './limit-hierarchy.ts'
import type { Hierarchy, LinkChange } from './limit-hierarchy.ts'
import { rolesTouched } from './limit-roles.ts'
import type { RolesTouched } from './limit-roles.ts'

/** What the limits ask of the workspace before a change. */
export interface LimitView {
  readonly graph: AccessGraph
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly store: LimitStore
}

/** Present rows, as the store reads them. */
export interface LimitStore {
  row<T extends 'account' | 'member'>(table: T, key: string): Rows[T] | null
  grantsOf(member: string, account: string): readonly Grant[]
  memberByEmail(email: string): Member | null
  invitationsOn(account: string): readonly Invitation[]
  pendingLinksBelow(account: string): readonly Link[]
}

export type LimitNumbers = Readonly<Record<keyof typeof limits, Pick<Limit, 'most'>>>

/** One row before and after a change. */
export interface Touched<Row> {
  readonly before: Row | null
  readonly after: Row | null
}

/** A change as the limits look at it: accounts are the numbers of the graph, new ones follow on them. */
export interface LimitedChange {
  readonly view: LimitView
  readonly numbers: LimitNumbers
  readonly links: readonly LinkChange[]
  readonly roles: RolesTouched
  /** As they came: a role can be taken away and given again in two rows. */
  readonly grants: readonly Touched<Grant>[]
  readonly invitations: readonly Touched<Invitation>[]
  readonly members: readonly Member[]
  readonly before: Hierarchy
  readonly after: Hierarchy
  /** The accounts of the graph and those that the change touches: there are no more. */
  readonly accounts: number
  /** After the change; null for an account that is not there (any more). */
  readonly kindOf: (account: number) => AccountKind | null
  /** After the change. */
  readonly account: (id: string) => Account | null
  readonly idOf: (account: number) => string
  /** The account's name for a text; the id where it has none. */
  readonly nameOf: (account: number) => string
}

export function isOfGoogle(kind: AccountKind | null): boolean {
  return kind === 'manager' || kind === 'client'
}

/** What a change touches, or null where no limit is about any of it. */
export function touchedBy(
  view: LimitView,
  rows: readonly RowChange[],
  numbers: LimitNumbers,
): LimitedChange | null {
  const touched = {
    account: new Map<string, Touched<Account>>(),
    member: new Map<string, Touched<Member>>(),
    link: new Map<string, Touched<Link>>(),
    invitation: new Map<string, Touched<Invitation>>(),
  }
  const grants: Touched<Grant>[] = []
  for (const row of rows) {
    if (!isAccessRow(row)) continue
    if (row.table === 'grant') grants.push(row)
    else note(touched[row.table], row)
  }
  if (touched.link.size + grants.length + touched.invitation.size === 0) return null

  const { graph } = view
  const ids = numbersWith(graph)
  const links = [...touched.link.values()].map(({ before, after }): LinkChange => ({
    parent: ids.numberOf((after ?? before)!.parent),
    child: ids.numberOf((after ?? before)!.child),
    before,
    after,
  }))
  const account = (id: string) => {
    const known = touched.account.get(id)
    return known ? known.after : view.store.row('account', rowKey('account', { id } as Account))
  }
  const kindOf = (number: number): AccountKind | null => {
    const known = touched.account.get(ids.idOf(number))
    if (known) return known.after?.kind ?? null
    return graph.accountExists.data[number] === 1 ? accountKinds[graph.kind.data[number]!]! : null
  }
  return {
    view,
    numbers,
    links,
    roles: rolesTouched(graph, { grants, numberOf: ids.numberOf, kindOf }),
    grants,
    invitations: [...touched.invitation.values()],
    members: [...touched.member.values()].flatMap(({ after }) => after ?? []),
    before: hierarchyNow(graph),
    after: hierarchyAfter(graph, links),
    accounts: graph.kind.length + touched.account.size,
    kindOf,
    account,
    idOf: ids.idOf,
    nameOf: (number) => account(ids.idOf(number))?.name || ids.idOf(number),
  }
}

/** A row that is removed and added again counts as one that changed. */
function note(rows: Map<string, Touched<unknown>>, { table, before, after }: RowChange): void {
  const row = (after ?? before)!
  const key = 'id' in row ? row.id : rowKey(table, row as never)
  const known = rows.get(key)
  rows.set(key, { before: before ?? known?.before ?? null, after: after ?? known?.after ?? null })
}

/** The graph's numbers, and numbers after its last for accounts that the change brings. */
function numbersWith(graph: AccessGraph) {
  const known = graph.accounts.ids.length
  const added: string[] = []
  const numbers = new Map<string, number>()
  return {
    numberOf: (id: string): number => {
      const place = graph.accounts.find(id)
      if (place !== -1) return place
      const given = numbers.get(id)
      if (given !== undefined) return given
      const number = known + added.push(id) - 1
      numbers.set(id, number)
      return number
    },
    idOf: (number: number): string => (number < known ? graph.accounts.ids[number]! : added[number - known]!),
  }
}

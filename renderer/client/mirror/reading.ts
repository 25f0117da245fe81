import type { Snapshot } from '../../../shared/contract/mirror.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { Work } from '../work.ts'
import { countBelow } from './below.ts'
import { Graph } from './graph.ts'
import { isOpen } from './people-table.ts'

const nothing: readonly never[] = []
/** Rows of a tree that fit into a high window. */
const firstShown = 50
const mostSorted = 1000

/**
 * The graph as the window's parts ask for it: by id, in plain objects, the same object for as long as
 * nothing in it has changed. Costs what the answer is long.
 */
export class Reading {
  readonly graph: Graph
  readonly #children = new Map<number, readonly string[]>()
  readonly #parents = new Map<number, readonly Link[]>()
  readonly #onAccount = new Map<number, readonly Grant[]>()
  readonly #ofMember = new Map<number, readonly Grant[]>()
  readonly #below = new Map<number, number>()
  #pendingLinks: readonly Link[] | null = null
  #pendingInvitations: readonly Invitation[] | null = null
  #roots: { readonly from: readonly number[]; readonly ids: readonly string[] } | null = null

  constructor(snapshot?: Snapshot) {
    this.graph = new Graph(snapshot)
  }

  /** Reads a snapshot in steps between which others may have their turn. */
  static *of(snapshot: Snapshot): Work<Reading> {
    const reading = new Reading()
    yield* reading.graph.take(snapshot)
    yield* reading.#foresee()
    return reading
  }

  /** Finds what every window shows first: in its first picture it would be a part of one long task. */
  *#foresee(): Work<void> {
    const { children, links, roots } = this.graph
    yield
    this.pendingLinks()
    for (const root of roots.all().slice(0, firstShown)) {
      yield
      this.countBelowRow(root)
      // Sorting more than these would be one long step, for a row that may be closed.
      if (!children.any(root) || links.below(root).length > mostSorted) continue
      for (const link of children.of(root).slice(0, firstShown)) {
        yield
        this.countBelowRow(links.child(link))
      }
    }
  }

  apply(rows: readonly RowChange[]): void {
    const touched = this.graph.apply(rows)
    for (const account of touched.accounts) {
      this.#children.delete(account)
      this.#parents.delete(account)
      this.#onAccount.delete(account)
    }
    for (const member of touched.members) this.#ofMember.delete(member)
    if (rows.some((row) => row.table === 'link')) {
      this.#pendingLinks = null
      this.#forgetCountsAbove(touched.accounts)
    }
    if (rows.some((row) => row.table === 'invitation')) this.#pendingInvitations = null
  }

  /** To be called when names compare differently than before. */
  resort(): void {
    this.graph.resort()
    this.#children.clear()
    this.#roots = null
  }

  accountOf(id: string): Account | undefined {
    return this.graph.accounts.account(this.graph.accounts.rowOf(id))
  }

  memberOf(id: string): Member | undefined {
    return this.graph.members.member(this.graph.members.rowOf(id))
  }

  members(): readonly Member[] {
    return this.graph.members.sorted()
  }

  /** Below it by links that the tree shows, in the order of the tree. */
  childrenOf(id: string): readonly string[] {
    const { accounts, children, links } = this.graph
    return kept(this.#children, accounts.rowOf(id), (row) =>
      children.of(row).map((link) => accounts.id(links.child(link))),
    )
  }

  /** Every link to an account above it, whatever its status. */
  parentsOf(id: string): readonly Link[] {
    return kept(this.#parents, this.graph.accounts.rowOf(id), (row) =>
      this.graph.links.above(row).map((link) => this.#link(link)),
    )
  }

  /** Every link to an account below it, whatever its status. */
  linksBelow(id: string): readonly Link[] {
    const { accounts, links } = this.graph
    return links.below(accounts.rowOf(id)).map((link) => this.#link(link))
  }

  /** Every link that waits for an answer, or for somebody who knows its status. Looks at all of them, once after each change of links. */
  pendingLinks(): readonly Link[] {
    return (this.#pendingLinks ??= this.#findPendingLinks())
  }

  linkBetween(parent: string, child: string): Link | undefined {
    return this.parentsOf(child).find((link) => link.parent === parent)
  }

  rootsOf(): readonly string[] {
    const from = this.graph.roots.all()
    if (this.#roots?.from !== from) {
      this.#roots = { from, ids: from.map((row) => this.graph.accounts.id(row)) }
    }
    return this.#roots.ids
  }

  grantsOnAccount(id: string): readonly Grant[] {
    const { accounts, grants } = this.graph
    return kept(this.#onAccount, accounts.rowOf(id), (row) =>
      grants.onAccount(row).map((g) => this.#grant(g)),
    )
  }

  grantsOfMember(id: string): readonly Grant[] {
    const { members, grants } = this.graph
    return kept(this.#ofMember, members.rowOf(id), (row) => grants.ofMember(row).map((g) => this.#grant(g)))
  }

  invitationsOn(account: string): readonly Invitation[] {
    return this.graph.invitations.on(account)
  }

  /** Every invitation that nobody has answered, expired or not, or whose status nobody knows here. */
  pendingInvitations(): readonly Invitation[] {
    return (this.#pendingInvitations ??= this.graph.invitations.pending())
  }

  /** Distinct accounts below it along active links. */
  countBelow(id: string): number {
    return this.countBelowRow(this.graph.accounts.rowOf(id))
  }

  countBelowRow(row: number): number {
    const known = this.#below.get(row)
    if (known !== undefined) return known
    const count = row === -1 ? 0 : countBelow(this.graph, row)
    this.#below.set(row, count)
    return count
  }

  /** Whatever changed at an account changed what is below each account above it. */
  #forgetCountsAbove(touched: ReadonlySet<number>): void {
    const { links } = this.graph
    const seen = new Set(touched)
    for (const account of seen) {
      this.#below.delete(account)
      for (const link of links.above(account)) seen.add(links.parent(link))
    }
  }

  #findPendingLinks(): readonly Link[] {
    const { links } = this.graph
    const found: Link[] = []
    for (let link = 0; link < links.length; link += 1)
      if (links.parent(link) !== -1 && isOpen({ status: links.status(link) })) found.push(this.#link(link))
    return found
  }

  #link(link: number): Link {
    const { accounts, links } = this.graph
    const share = links.share(link)
    const askedAt = links.askedAt(link)
    const raw = links.raw(link)
    return {
      parent: accounts.id(links.parent(link)),
      child: accounts.id(links.child(link)),
      status: links.status(link),
      ...(raw === undefined ? {} : { raw }),
      owner: links.owner(link),
      ...(share === undefined ? {} : { share }),
      ...(links.isHidden(link) ? { hidden: 'yes' } : {}),
      ...(askedAt === undefined ? {} : { askedAt }),
    }
  }

  #grant(grant: number): Grant {
    const { accounts, grants, members } = this.graph
    const raw = grants.raw(grant)
    return {
      member: members.member(grants.member(grant))?.id ?? '',
      account: accounts.id(grants.account(grant)),
      role: grants.role(grant),
      ...(raw === undefined ? {} : { raw }),
    }
  }
}

function kept<T>(
  answers: Map<number, readonly T[]>,
  row: number,
  make: (row: number) => readonly T[],
): readonly T[] {
  if (row === -1) return nothing
  const known = answers.get(row)
  if (known) return known
  const made = make(row)
  const answer = made.length === 0 ? nothing : made
  answers.set(row, answer)
  return answer
}

import { accountKinds } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { isOpen } from './expansion.ts'
import type { Expansion } from './expansion.ts'
import { movedChildren, nothingMoves } from './moved-children.ts'
import type { MoveAhead } from './moved-children.ts'
import { groupPath, pathBelow, TreeRows } from './rows.ts'

/** What a filter leaves: by row of the account table, 0 when it is not shown. */
export type Shown = Uint8Array

export interface Flattening {
  readonly expansion: Expansion
  /** null: nothing is filtered. */
  readonly shown: Shown | null
  /** null: every platform. */
  readonly system: System | null
}

/** The rows that are visible, in the order in which they stand. `ahead`: moves that are shown as if they were done. */
export function flatten(
  graph: Graph,
  flattening: Flattening,
  ahead: readonly MoveAhead[] = nothingMoves,
): TreeRows {
  const walk = new Walk(graph, flattening, ahead)
  walk.roots()
  return walk.rows
}

class Walk {
  readonly rows: TreeRows
  readonly #graph: Graph
  readonly #flattening: Flattening
  readonly #children: ReturnType<typeof movedChildren>
  /** Accounts that will have something below them, whatever their links say. */
  readonly #gaining: ReadonlySet<number>
  /** Accounts on the path just now: a circle of pending links must not be walked for ever. */
  readonly #onPath: Uint8Array
  /** Paths are only made where some of them are folded differently from the rest. */
  readonly #paths: boolean

  constructor(graph: Graph, flattening: Flattening, ahead: readonly MoveAhead[]) {
    this.#graph = graph
    this.#flattening = flattening
    this.#children = movedChildren(graph, ahead)
    this.#gaining = new Set(ahead.map(({ to }) => to))
    // Where all is open there will be about a row for each link, and arrays that grow are copied again and again.
    this.rows = new TreeRows(graph, flattening.expansion.open ? graph.links.length + 256 : 256)
    this.#onPath = new Uint8Array(graph.accounts.length)
    this.#paths = flattening.expansion.except.size > 0
  }

  roots(): void {
    const { system } = this.#flattening
    const { accounts, roots } = this.#graph
    const shown = roots
      .all()
      .filter((account) => this.#isShown(account) && (system === null || accounts.system(account) === system))
    for (const [at, account] of shown.entries()) this.#account(account, -1, -1, null, 0, at + 1, shown.length)
  }

  #account(
    account: number,
    link: number,
    parent: number,
    above: string | null,
    depth: number,
    place: number,
    size: number,
  ): void {
    const { accounts } = this.#graph
    const expandable =
      this.#onPath[account] === 0 && this.#children.any(account) && this.#anyShownBelow(account)
    const path = expandable && this.#paths ? pathBelow(above, accounts.id(account)) : ''
    const expanded = expandable && isOpen(this.#flattening.expansion, path)
    const fold = expandable ? (expanded ? 2 : 1) : 0
    const row = this.rows.add(account, link, parent, place, size, depth, -1, fold)
    if (!expanded) return
    this.#onPath[account] = 1
    if (accounts.kind(account) === 'business-center') this.#groups(account, row, path, depth + 1)
    else this.#below(this.#children.of(account), row, path, depth + 1)
    this.#onPath[account] = 0
  }

  #below(links: readonly number[], parent: number, path: string, depth: number): void {
    const { rows } = this
    const { links: table } = this.#graph
    const { shown } = this.#flattening
    let size = links.length
    if (shown !== null) {
      size = 0
      for (const link of links) if (shown[table.child(link)] !== 0) size += 1
    }
    let place = 0
    for (const link of links) {
      const child = table.child(link)
      if (shown !== null && shown[child] === 0) continue
      place += 1
      // Most accounts are clients with nothing below them.
      if (table.firstBelow(child) === -1 && !this.#gaining.has(child))
        rows.add(child, link, parent, place, size, depth, -1, 0)
      else this.#account(child, link, parent, path, depth, place, size)
    }
  }

  /** Assets of a Business Center stand under their kind. */
  #groups(center: number, parent: number, path: string, depth: number): void {
    const groups = new Map<number, number[]>()
    for (const link of this.#children.of(center)) {
      if (!this.#isShown(this.#graph.links.child(link))) continue
      const kind = accountKinds.indexOf(this.#graph.accounts.kind(this.#graph.links.child(link)))
      const same = groups.get(kind)
      if (same) same.push(link)
      else groups.set(kind, [link])
    }
    const kinds = [...groups.keys()].toSorted((a, b) => a - b)
    for (const [at, kind] of kinds.entries()) {
      const name = accountKinds[kind] ?? 'ad-account'
      const groupsPath = this.#paths ? groupPath(path, name) : ''
      const expanded = isOpen(this.#flattening.expansion, groupsPath)
      const row = this.rows.add(center, -1, parent, at + 1, kinds.length, depth, kind, expanded ? 2 : 1)
      if (expanded) this.#below(groups.get(kind) ?? [], row, groupsPath, depth + 1)
    }
  }

  #isShown(account: number): boolean {
    const { shown } = this.#flattening
    return shown === null || shown[account] !== 0
  }

  #anyShownBelow(account: number): boolean {
    if (this.#flattening.shown === null) return true
    return this.#children.of(account).some((link) => this.#isShown(this.#graph.links.child(link)))
  }
}

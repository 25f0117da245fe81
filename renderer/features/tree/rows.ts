import type { AccountKind } from '../../../shared/model/account.ts'
import { accountKinds } from '../../../shared/model/account.ts'
import type { Graph } from '../../client/mirror/graph.ts'

/** Between the ids of a path; no id contains it. */
const separator = '\n'
const groupSign = '#'

/**
 * The visible rows of the tree, column by column. A row is a path: an account under two managers is
 * two rows. Numbers in `account` and `link` are rows of the mirror's tables.
 */
export class TreeRows {
  count = 0
  readonly graph: Graph
  /** Moves on when an account or a link changes: while it stays, the same account at the same link looks the same. */
  readonly version: number
  #account: Int32Array<ArrayBuffer>
  #link: Int32Array<ArrayBuffer>
  #parent: Int32Array<ArrayBuffer>
  #place: Int32Array<ArrayBuffer>
  #size: Int32Array<ArrayBuffer>
  #depth: Uint8Array<ArrayBuffer>
  #group: Int8Array<ArrayBuffer>
  /** 0: nothing below; 1: closed; 2: open. */
  #fold: Uint8Array<ArrayBuffer>

  /** With room for so many rows to begin with; more are welcome. */
  constructor(graph: Graph, room = 256) {
    this.graph = graph
    this.version = graph.versions.account + graph.versions.link
    this.#account = new Int32Array(room)
    this.#link = new Int32Array(room)
    this.#parent = new Int32Array(room)
    this.#place = new Int32Array(room)
    this.#size = new Int32Array(room)
    this.#depth = new Uint8Array(room)
    this.#group = new Int8Array(room)
    this.#fold = new Uint8Array(room)
  }

  /**
   * The next row. `group`: a place in `accountKinds`, or -1; `fold`: 0 where nothing is below, 1 closed, 2 open. Its
   * parts one by one, because an object for each of 90,000 rows is a third of the time that a filter takes.
   */
  add(
    account: number,
    link: number,
    parent: number,
    place: number,
    size: number,
    depth: number,
    group: number,
    fold: 0 | 1 | 2,
  ): number {
    const at = this.count
    if (at === this.#account.length) this.#grow()
    this.#account[at] = account
    this.#link[at] = link
    this.#parent[at] = parent
    this.#place[at] = place
    this.#size[at] = size
    this.#depth[at] = depth
    this.#group[at] = group
    this.#fold[at] = fold
    this.count = at + 1
    return at
  }

  /** The account of the row; for a group row, the Business Center whose assets it groups. */
  account(row: number): number {
    return this.#account[row] ?? -1
  }

  id(row: number): string {
    return this.graph.accounts.id(this.account(row))
  }

  /** The link by which the row hangs from its parent; -1 for roots and groups. */
  link(row: number): number {
    return this.#link[row] ?? -1
  }

  parent(row: number): number {
    return this.#parent[row] ?? -1
  }

  depth(row: number): number {
    return this.#depth[row] ?? 0
  }

  place(row: number): number {
    return this.#place[row] ?? 0
  }

  size(row: number): number {
    return this.#size[row] ?? 0
  }

  /** The kind whose accounts a group row holds; null for the row of an account. */
  group(row: number): AccountKind | null {
    return accountKinds[this.#group[row] ?? -1] ?? null
  }

  isExpandable(row: number): boolean {
    return (this.#fold[row] ?? 0) !== 0
  }

  isExpanded(row: number): boolean {
    return this.#fold[row] === 2
  }

  /** What identifies the row, whatever else is shown. */
  path(row: number): string {
    const parent = this.parent(row)
    const name = this.#nameInPath(row)
    return parent === -1 ? name : this.path(parent) + separator + name
  }

  /** The row with this path, or -1 when it is not visible. */
  find(path: string): number {
    const last = path.slice(path.lastIndexOf(separator) + 1)
    if (last.startsWith(groupSign)) return this.#findGroup(path)
    const account = this.graph.accounts.rowOf(last)
    if (account === -1) return -1
    for (let row = 0; row < this.count; row += 1)
      if (this.#account[row] === account && this.#group[row] === -1 && this.path(row) === path) return row
    return -1
  }

  #findGroup(path: string): number {
    const holder = this.find(path.slice(0, path.lastIndexOf(separator)))
    if (holder === -1) return -1
    for (let row = holder + 1; row < this.count && this.depth(row) > this.depth(holder); row += 1)
      if (this.#group[row] !== -1 && this.path(row) === path) return row
    return -1
  }

  #nameInPath(row: number): string {
    const group = this.group(row)
    return group === null ? this.graph.accounts.id(this.account(row)) : groupSign + group
  }

  #grow(): void {
    const length = this.count * 2
    this.#account = copied(new Int32Array(length), this.#account)
    this.#link = copied(new Int32Array(length), this.#link)
    this.#parent = copied(new Int32Array(length), this.#parent)
    this.#place = copied(new Int32Array(length), this.#place)
    this.#size = copied(new Int32Array(length), this.#size)
    this.#depth = copied(new Uint8Array(length), this.#depth)
    this.#group = copied(new Int8Array(length), this.#group)
    this.#fold = copied(new Uint8Array(length), this.#fold)
  }
}

function copied<T extends Int32Array | Uint8Array | Int8Array>(to: T, from: T): T {
  to.set(from)
  return to
}

/** The path of an account below the path of its parent. */
export function pathBelow(parent: string | null, id: string): string {
  return parent === null ? id : parent + separator + id
}

/** The path of the group of one kind below a Business Center. */
export function groupPath(holder: string, kind: AccountKind): string {
  return holder + separator + groupSign + kind
}

/** The accounts along a path, groups left out. */
export function idsOfPath(path: string): readonly string[] {
  return path.split(separator).filter((name) => !name.startsWith(groupSign))
}

/** The path of the row above, or null for a root. */
export function parentPath(path: string): string | null {
  const end = path.lastIndexOf(separator)
  return end === -1 ? null : path.slice(0, end)
}

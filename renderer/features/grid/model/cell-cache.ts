import type { RoleCells } from '../../../../shared/contract/access.ts'
import { cellContent, emptyCell } from './cell-content.ts'
import type { CellContent } from './cell-content.ts'

interface Known {
  readonly content: CellContent
  readonly revision: number
}

/** The cells of one account. `version` moves when one of them says something else. */
interface AccountCells {
  readonly byMember: Map<string, Known>
  version: number
}

/** Older than every revision, so that the truth is asked for. */
const unknown = -1

/** What is foretold stands between the revision it was foretold at, which knows nothing of it, and the next. */
const halfWay = 0.5

/**
 * Cells that the back end has told, by account and member. Old content stays until the answer for a
 * newer revision is here, so that the grid never flickers; the accounts shown longest ago go first.
 */
export class CellCache {
  readonly #accounts = new Map<string, AccountCells>()
  readonly #limit: number

  /** Keeps the cells of at most `limit` accounts, and always those of one answer. */
  constructor(limit = 4000) {
    this.#limit = limit
  }

  content(account: string, member: string): CellContent | undefined {
    return this.#accounts.get(account)?.byMember.get(member)?.content
  }

  version(account: string): number {
    return this.#accounts.get(account)?.version ?? 0
  }

  /** Whether what is known of a cell is as new as the revision. */
  fresh(account: string, member: string, revision: number): boolean {
    const known = this.#accounts.get(account)?.byMember.get(member)
    return known !== undefined && known.revision >= revision
  }

  /** Takes an answer in, except where a newer one is here already. Says whether anything looks different. */
  take(accounts: readonly string[], members: readonly string[], answer: RoleCells): boolean {
    const { revision } = answer
    const kinds = answer.kinds.map((kind): Known => ({
      content: cellContent(kind.here, kind.above),
      revision,
    }))
    const empty: Known = { content: emptyCell, revision }
    let changed = false
    for (const [a, account] of accounts.entries()) {
      const cells = this.#touch(account)
      let different = false
      for (const [m, member] of members.entries()) {
        const before = cells.byMember.get(member)
        if (before && before.revision > revision) continue
        const now = kinds[answer.cells[m * accounts.length + a] ?? -1] ?? empty
        cells.byMember.set(member, now)
        different ||= before?.content !== now.content
      }
      if (different) cells.version += 1
      changed ||= different
    }
    this.#forget(accounts.length)
    return changed
  }

  /** Shows what a command that was sent at a revision will bring, until that of a later one is known. */
  foretell(account: string, member: string, content: CellContent, revision: number): void {
    const cells = this.#touch(account)
    cells.byMember.set(member, { content, revision: revision + halfWay })
    cells.version += 1
  }

  /** The command brought nothing: the truth is asked for again. */
  doubt(account: string, member: string): void {
    const cells = this.#accounts.get(account)
    const known = cells?.byMember.get(member)
    if (cells && known) cells.byMember.set(member, { ...known, revision: unknown })
  }

  clear(): void {
    this.#accounts.clear()
  }

  #touch(account: string): AccountCells {
    const cells = this.#accounts.get(account) ?? { byMember: new Map<string, Known>(), version: 0 }
    this.#accounts.delete(account)
    this.#accounts.set(account, cells)
    return cells
  }

  #forget(atLeast: number): void {
    for (const account of this.#accounts.keys()) {
      if (this.#accounts.size <= Math.max(this.#limit, atLeast)) return
      this.#accounts.delete(account)
    }
  }
}

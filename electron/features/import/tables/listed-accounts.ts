import type { Account, AccountKind } from '../../../../shared/model/account.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { System } from '../../../../shared/model/system.ts'
import { policies } from '../../../../shared/policy/policies.ts'
import type { Doubt } from '../incoming.ts'
import { rowIdOf } from './row-id.ts'
import type { RowProblem } from './row-problems.ts'

const attributes = ['name', 'status', 'currency', 'timeZone', 'country', 'kind'] as const
type Attribute = (typeof attributes)[number]
type Said = { readonly [A in Attribute]?: string }

interface Draft {
  readonly externalId: string
  readonly line: number
  readonly said: { [A in Attribute]?: string }
  isManager: boolean
}

interface WantedLink {
  readonly parent: string
  readonly child: string
  readonly line: number
}

export interface ListedAccounts {
  readonly accounts: readonly Account[]
  readonly links: readonly Link[]
  readonly doubts: readonly Doubt[]
  /** By the row itself. */
  readonly lines: ReadonlyMap<object, number>
}

/** Gathers what the rows of a list say of accounts: several rows may speak of the same one. */
export class AccountList {
  readonly #system: System
  readonly #kind: AccountKind | undefined
  readonly #problems: RowProblem[]
  readonly #drafts = new Map<string, Draft>()
  readonly #links = new Map<string, WantedLink>()

  constructor(system: System, kind: AccountKind | undefined, problems: RowProblem[]) {
    this.#system = system
    this.#kind = kind
    this.#problems = problems
  }

  /** What a row says of an account; the first word stands, and another one is named. */
  add(externalId: string, said: Said, line: number): void {
    const draft = this.#draftOf(externalId, line)
    for (const attribute of attributes) {
      const value = said[attribute]
      if (value === undefined || value === '') continue
      const known = (draft.said[attribute] ??= value)
      if (known === value) continue
      this.#problems.push({ line, reason: 'contradiction', value: `${externalId}: ${value} / ${known}` })
    }
  }

  /** `name` is what the list calls the manager, where it does. */
  addManager(parent: string, child: string, name: string, line: number): void {
    if (parent === child) {
      this.#problems.push({ line, reason: 'manager-is-itself', value: child })
      return
    }
    this.add(parent, { name }, line)
    this.#draftOf(parent, line).isManager = true
    const key = `${parent} ${child}`
    if (!this.#links.has(key)) this.#links.set(key, { parent, child, line })
  }

  /** The one account of this name, for lists that name managers without their ids. */
  idsByName(): ReadonlyMap<string, string | null> {
    const ids = new Map<string, string | null>()
    for (const { said, externalId } of this.#drafts.values()) {
      if (said.name === undefined) continue
      ids.set(said.name, ids.has(said.name) ? null : externalId)
    }
    return ids
  }

  kindOf(externalId: string): AccountKind {
    const draft = this.#drafts.get(externalId)
    const system = this.#system
    if (draft?.said.kind !== undefined) return draft.said.kind as AccountKind
    if (draft?.isManager === true) return system === 'google-ads' ? 'manager' : 'business-center'
    return this.#kind ?? (system === 'google-ads' ? 'client' : 'ad-account')
  }

  done(): ListedAccounts {
    const lines = new Map<object, number>()
    const accounts: Account[] = []
    const doubts: Doubt[] = []
    for (const { externalId, said, isManager, line } of this.#drafts.values()) {
      const id = rowIdOf(this.#system, externalId)
      const kind = this.kindOf(externalId)
      const account: Account = { id, system: this.#system, name: externalId, externalId, ...said, kind }
      accounts.push(account)
      lines.set(account, line)
      const isSaid = said.kind !== undefined || isManager || this.#kind !== undefined
      if (!isSaid && this.#system !== 'tiktok-ads-manager') doubts.push({ about: 'kind', account: id })
    }
    return { accounts, links: this.#linkRows(lines), doubts, lines }
  }

  #linkRows(lines: Map<object, number>): readonly Link[] {
    const rows: Link[] = []
    for (const { parent, child, line } of this.#links.values()) {
      const below = policies[this.#system].kinds[this.kindOf(parent)] ?? []
      if (!below.includes(this.kindOf(child))) {
        this.#problems.push({ line, reason: 'cannot-be-below', value: `${child} / ${parent}` })
        continue
      }
      const link: Link = {
        parent: rowIdOf(this.#system, parent),
        child: rowIdOf(this.#system, child),
        status: 'active',
        owner: 'unknown',
      }
      rows.push(link)
      lines.set(link, line)
    }
    return rows
  }

  #draftOf(externalId: string, line: number): Draft {
    const known = this.#drafts.get(externalId)
    if (known) return known
    const draft: Draft = { externalId, line, said: {}, isManager: false }
    this.#drafts.set(externalId, draft)
    return draft
  }
}

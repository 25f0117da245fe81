import type { AccountKind, billingTypes } from '../model/account.ts'
import type { ShareRole } from '../model/link.ts'
import type { System } from '../model/system.ts'

/** What fills a gap of a sentence. It is named only when the sentence is shown, so ids suffice here. */
export type Part =
  | { readonly kind: 'members'; readonly ids: readonly string[]; readonly join: Join }
  | { readonly kind: 'accounts'; readonly ids: readonly string[]; readonly join: Join }
  | {
      readonly kind: 'roles'
      readonly system: System
      readonly roles: readonly string[]
      readonly join: Join
    }
  | { readonly kind: 'account-kind'; readonly accountKind: AccountKind }
  | { readonly kind: 'system'; readonly system: System }
  | { readonly kind: 'share'; readonly share: ShareRole }
  | { readonly kind: 'billing'; readonly billing: (typeof billingTypes)[number] }
  /** What has no page and no translation: a name, an address. */
  | { readonly kind: 'plain'; readonly value: string }
  /** A calendar day, as `2026-03-31`. */
  | { readonly kind: 'day'; readonly day: string }
  /** A word of a translation file, as "3 people". */
  | { readonly kind: 'counted'; readonly file: string; readonly key: string; readonly count: number }
  | { readonly kind: 'list'; readonly parts: readonly Part[]; readonly join: Join }

export type Join = 'and' | 'or'
export type Parts = Readonly<Record<string, Part>>

/** A text of a translation file with what fills its gaps. */
export interface Sentence {
  readonly file: string
  readonly key: string
  readonly parts: Parts
  readonly count?: number
}

export function member(id: string): Part {
  return { kind: 'members', ids: [id], join: 'and' }
}

export function account(id: string): Part {
  return { kind: 'accounts', ids: [id], join: 'and' }
}

export function accounts(ids: readonly string[], join: Join = 'and'): Part {
  return { kind: 'accounts', ids, join }
}

export function roles(system: System, ids: readonly string[], join: Join = 'or'): Part {
  return { kind: 'roles', system, roles: ids, join }
}

import type { Account } from '../../../shared/model/account.ts'
import type { InputOf } from '../../../shared/contract/contract.ts'

/** Facts that are any text; empty is "nobody has told us". */
export const textFacts = ['externalId', 'currency', 'timeZone', 'country', 'status'] as const

export type Draft = Readonly<Record<'name' | (typeof textFacts)[number], string>> & {
  readonly billing: NonNullable<Account['billing']> | null
  readonly service: NonNullable<Account['service']> | null
}

/** The facts of an account as a form holds them. */
export function draftOf(account: Account): Draft {
  return {
    name: account.name,
    externalId: account.externalId ?? '',
    currency: account.currency ?? '',
    timeZone: account.timeZone ?? '',
    country: account.country ?? '',
    status: account.status ?? '',
    billing: account.billing ?? null,
    service: account.service ?? null,
  }
}

/** What the draft changes, and nothing else: two windows may set different facts right. */
export function changesOf(account: Account, draft: Draft): InputOf<'accounts.update'>['set'] {
  const before = draftOf(account)
  const set: InputOf<'accounts.update'>['set'] = {}
  if (draft.name.trim() !== before.name) set.name = draft.name.trim()
  for (const fact of textFacts) {
    const now = draft[fact].trim()
    if (now !== before[fact]) set[fact] = now === '' ? null : now
  }
  if (draft.billing !== before.billing) set.billing = draft.billing
  if (draft.service !== before.service) set.service = draft.service
  return set
}

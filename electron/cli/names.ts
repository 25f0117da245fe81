import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { plainEmail, plainExternalId } from '../access/identity.ts'

/** What a name stands for, or why it stands for nothing. */
export type Named = { readonly id: string } | { readonly failure: Failure }

/** Finds members by id or address, and accounts by id or external id with or without hyphens. */
export interface Names {
  member(name: string): Named
  account(name: string): Named
}

export function namesIn({ account, member }: Pick<WorkspaceRows, 'account' | 'member'>): Names {
  const accounts = new Set(account.map(({ id }) => id))
  const members = new Set(member.map(({ id }) => id))
  const byExternalId = lazy(() => Map.groupBy(account.filter(hasExternalId), externalKey))
  const byEmail = lazy(() => emailIndex(member))
  return {
    member: (name) => {
      if (members.has(name)) return { id: name }
      const found = byEmail().get(plainEmail(name))
      return found ? { id: found.id } : { failure: unknown('question.unknown-member', name) }
    },
    account: (name) => {
      if (accounts.has(name)) return { id: name }
      const found = byExternalId().get(anyExternalId(name)) ?? []
      if (found.length > 1) return { failure: ambiguous(name, found) }
      return found[0] ? { id: found[0].id } : { failure: unknown('question.unknown-account', name) }
    },
  }
}

function hasExternalId({ externalId }: Account): boolean {
  return externalId !== undefined
}

function externalKey({ system, externalId = '' }: Account): string {
  return anyExternalId(plainExternalId(system, externalId))
}

/** Nobody names the platform beside an external id, so hyphens mean nothing on any of them. */
function anyExternalId(name: string): string {
  return plainExternalId('google-ads', name)
}

function emailIndex(members: readonly Member[]): ReadonlyMap<string, Member> {
  const index = new Map<string, Member>()
  for (const member of members)
    for (const email of member.otherEmails ?? []) index.set(plainEmail(email), member)
  for (const member of members) index.set(plainEmail(member.email), member)
  return index
}

function unknown(message: string, subject: string): Failure {
  return failed('not-found', message, { subject }).error
}

function ambiguous(subject: string, accounts: readonly Account[]): Failure {
  const ids = accounts.map(({ id }) => id).join(', ')
  return failed('bad-input', 'question.ambiguous-account', { subject, ids }).error
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

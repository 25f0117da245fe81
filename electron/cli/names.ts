import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { plainEmail, plainExternalId } from '../access/identity.ts'

/** What a name stands for, or why it stands for nothing. */
export type Named = { readonly id: string } | { readonly failure: Failure }

/**
 * Finds members by id or address, and accounts by id or external id with or without hyphens; then by their whole name,
 * however its letters are written, where one alone has it. What stands for several fails and names their ids.
 */
export interface Names {
  member(name: string): Named
  account(name: string): Named
}

export function namesIn({ account, member }: Pick<WorkspaceRows, 'account' | 'member'>): Names {
  const accounts = new Set(account.map(({ id }) => id))
  const members = new Set(member.map(({ id }) => id))
  const byExternalId = lazy(() => Map.groupBy(account.filter(hasExternalId), externalKey))
  const byEmail = lazy(() => emailIndex(member))
  const accountsByName = lazy(() => Map.groupBy(account, nameKey))
  const membersByName = lazy(() => Map.groupBy(member, nameKey))
  return {
    member: (name) => {
      if (members.has(name)) return { id: name }
      const addressed = byEmail().get(plainEmail(name))
      const found = addressed ? [addressed] : membersByName().get(plainName(name))
      return oneOf(found, 'member', name)
    },
    account: (name) => {
      if (accounts.has(name)) return { id: name }
      const found = byExternalId().get(anyExternalId(name)) ?? accountsByName().get(plainName(name))
      return oneOf(found, 'account', name)
    },
  }
}

function nameKey({ name }: { readonly name: string }): string {
  return plainName(name)
}

/** Half and full width are one letter, and so are capitals and small ones: people type names as they come. */
function plainName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
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

function oneOf(
  found: readonly { readonly id: string }[] = [],
  what: 'member' | 'account',
  subject: string,
): Named {
  if (found.length === 1) return { id: found[0]!.id }
  if (found.length === 0)
    return { failure: failed('not-found', `question.unknown-${what}`, { subject }).error }
  const ids = found.map(({ id }) => id).join(', ')
  return { failure: failed('bad-input', `question.ambiguous-${what}`, { subject, ids }).error }
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

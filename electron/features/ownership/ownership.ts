import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { CommandHandlers, Plan } from '../../feature.ts'
import { readOwnership } from './owned-account.ts'
import type { OwnedAccount } from './owned-account.ts'
import { linkToOwnBy } from './link-to-own-by.ts'
import { ownsAlready, refusedOwnership } from './refused-ownership.ts'

type Name = 'ownership.give' | 'ownership.transfer' | 'ownership.remove'

/**
 * Who owns a client, one manager at a time (facts A6). Each fails with `not-found` for what is not there,
 * with `structure` for an account that nobody can own, a link that is not active, and an act that the
 * state of ownership does not allow.
 */
export const ownershipCommands: CommandHandlers<Name> = {
  'ownership.give': ({ store }, { account, manager }) => {
    const owned = readOwnership(store, account)
    if (!owned.ok) return owned
    const link = linkToOwnBy(store, owned.value, manager, { act: 'give', path: 'manager' })
    if (!link.ok) return link
    if (owned.value.state === 'owned') return refusedOwnership(store, owned.value, 'give')
    // An Admin of the client switches it on: the document's act for that is the hand-over.
    return ownedBy(owned.value, link.value, 'ownership.transfer')
  },

  'ownership.transfer': ({ store }, { account, to }) => {
    const owned = readOwnership(store, account)
    if (!owned.ok) return owned
    const link = linkToOwnBy(store, owned.value, to, { act: 'transfer', path: 'to' })
    if (!link.ok) return link
    if (owned.value.state !== 'owned') return refusedOwnership(store, owned.value, 'transfer')
    if (link.value.owner === 'yes') return ownsAlready(store, owned.value)
    return ownedBy(owned.value, link.value, 'ownership.transfer')
  },

  'ownership.remove': ({ store }, { account }) => {
    const owned = readOwnership(store, account)
    if (!owned.ok) return owned
    if (owned.value.state !== 'owned') return refusedOwnership(store, owned.value, 'remove')
    return ownedBy(owned.value, null, 'ownership.remove')
  },
}

/**
 * One link owns, or none, and every other active one does not: there is one owner at a time, so telling
 * who it is, or that the owner gave it up, settles what was unknown about the others.
 */
function ownedBy({ account, links }: OwnedAccount, owner: Link | null, action: string): Result<Plan<Name>> {
  const losing = links.filter((link) => link.parent !== owner?.parent && link.owner !== 'no')
  const rows: RowChange[] = losing.map((link) => ({
    table: 'link',
    before: link,
    after: { ...link, owner: 'no' },
  }))
  if (owner) rows.push({ table: 'link', before: owner, after: { ...owner, owner: 'yes' } })
  return done({ rows, exercises: [{ action, on: account.id, params: {} }], answer: {} })
}

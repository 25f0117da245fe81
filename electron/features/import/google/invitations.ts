import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Invitation } from '../../../../shared/model/invitation.ts'
import type { Tally } from '../tally.ts'
import { rowsAStep } from '../turns.ts'
import { addressIn, dayOf, roleOfWord } from './people.ts'
import type { GoogleRows } from './rows.ts'

interface GoogleInvitations {
  readonly invitations: readonly Invitation[]
  /** The numbers of the rows that say so. */
  readonly places: readonly number[]
  readonly warnings: readonly Failure[]
}

/**
 * The invitations of the accounts. One that was accepted is a user instead, and one that was taken back is
 * not in the API at all (facts A4); who sent it is not said. Pauses now and then.
 */
export function* invitationsOf(
  { invitations: rows, customers, places }: GoogleRows,
  tally: Tally,
): Generator<undefined, GoogleInvitations> {
  const invitations = new Map<string, { readonly invitation: Invitation; readonly place: number }>()
  const warnings: Failure[] = []
  let count = 0
  for (const row of rows) {
    if (count++ % rowsAStep === 0) yield
    const email = addressIn(row.emailAddress)
    const account = customers.shownOf(row.customer)
    if (email === null) {
      const origin = places.originOf(row.place)
      const details = { ...origin, account, email: row.emailAddress.trim() }
      warnings.push(failed('bad-input', 'google.user-without-address', details).error)
      tally.leaveOut(origin.file)
      continue
    }
    const { role, raw } = roleOfWord(row.accessRole)
    if (role === unknownRole) {
      const origin = places.originOf(row.place)
      const details = { ...origin, email: email.text, account, role: raw ?? '' }
      warnings.push(failed('bad-input', 'import.invitation-role', details).error)
    }
    const day = row.createdAt === undefined ? undefined : dayOf(row.createdAt)
    const invitation: Invitation = {
      id: `google-invitation-${customers.digitsOf(row.customer)}-${row.invitation || email.text}`,
      email: email.text,
      account: customers.idOf(row.customer),
      role,
      status: row.status,
      ...(row.raw === undefined ? {} : { raw: row.raw }),
      ...(day === undefined ? {} : { sentAt: day }),
    }
    invitations.set(invitation.id, { invitation, place: row.place })
  }
  const found = [...invitations.values()]
  return {
    invitations: found.map(({ invitation }) => invitation),
    places: found.map(({ place }) => place),
    warnings,
  }
}

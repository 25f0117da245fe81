import type { Finding } from '../../shared/contract/finding.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import { invitationState } from '../../shared/model/invitation.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Member } from '../../shared/model/member.ts'
import { rowKey } from '../../shared/model/row.ts'
import { classOf } from '../../shared/policy/roles.ts'
import { plainEmail } from './identity.ts'
import type { LimitedChange, Touched } from './limit-change.ts'

/**
 * Addresses that would be invited to what they are invited to already, or have already: a role of the same
 * class on the same account (facts A3, AccessInvitationError). An invitation that expired counts no more.
 */
export function* invitationLimits(change: LimitedChange): Generator<Finding> {
  if (change.invitations.length === 0) return
  const now = change.view.clock()
  const offers = Map.groupBy(change.invitations, ({ before, after }) => (after ?? before)!.account)
  for (const [id, touched] of offers) {
    const account = change.account(id)
    if (!account) continue
    yield* limitsOn(change, account, touched, now)
  }
}

function* limitsOn(
  change: LimitedChange,
  account: Account,
  touched: readonly Touched<Invitation>[],
  now: number,
): Generator<Finding> {
  const { id, name, system } = account
  const keyOf = ({ email, role }: Invitation) => `${classOf(system, { role })} ${plainEmail(email)}`
  const offersOf = (invitation: Invitation | null) =>
    invitation && invitation.account === id && invitationState(invitation, now) === 'pending'
      ? keyOf(invitation)
      : null
  const pendingBefore = countOf(change.view.store.invitationsOn(id).map(offersOf))
  const more = new Map<string, number>()
  for (const { before, after } of touched) {
    for (const [key, added] of [
      [offersOf(before), -1],
      [offersOf(after), 1],
    ] as const) {
      if (key !== null) more.set(key, (more.get(key) ?? 0) + added)
    }
  }
  const isGoogle = system === 'google-ads'
  const seen = new Set<string>()
  for (const { before, after } of touched) {
    const key = offersOf(after)
    if (!after || key === null || key === offersOf(before) || seen.has(key)) continue
    seen.add(key)
    const details = { account: id, accountName: name || id, email: after.email }
    const added = more.get(key) ?? 0
    if (added > 0 && (pendingBefore.get(key) ?? 0) + added > 1) {
      const platformError = isGoogle ? 'EMAIL_ADDRESS_ALREADY_HAS_PENDING_INVITATION' : null
      yield { limit: 'invited-already', platformError, details }
    }
    const holder = memberWith(change, after.email)
    const held = holder && grantsAfter(change, holder.id, id).find((grant) => isOfClass(grant, after.role))
    if (holder && held) {
      const platformError = isGoogle ? 'EMAIL_ADDRESS_ALREADY_HAS_ACCESS' : null
      const whose = { member: holder.id, memberName: holder.name || holder.email, role: held.role }
      yield { limit: 'has-access-already', platformError, details: { ...details, ...whose } }
    }
  }

  function isOfClass(grant: Grant, role: string): boolean {
    return classOf(system, grant) === classOf(system, { role })
  }
}

function countOf(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Whoever has the address after the change, as their first address or another. */
function memberWith({ members, view }: LimitedChange, email: string): Member | null {
  const address = plainEmail(email)
  const touched = members.find((member) =>
    [member.email, ...(member.otherEmails ?? [])].some((other) => plainEmail(other) === address),
  )
  return touched ?? view.store.memberByEmail(email)
}

function grantsAfter({ grants, view }: LimitedChange, member: string, account: string): readonly Grant[] {
  const touched = grants.filter(({ before, after }) => {
    const grant = (after ?? before)!
    return grant.member === member && grant.account === account
  })
  const keys = new Set(touched.map(({ before, after }) => rowKey('grant', (after ?? before)!)))
  const kept = view.store.grantsOf(member, account).filter((grant) => !keys.has(rowKey('grant', grant)))
  return [...kept, ...touched.flatMap(({ after }) => after ?? [])]
}

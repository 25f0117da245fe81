import type { InputOf } from '../../shared/contract/contract.ts'
import type { AccessFinding, HeldRole } from '../../shared/contract/findings.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import type { Grant } from '../../shared/model/grant.ts'
import { isAdminRole } from '../../shared/policy/roles.ts'

/**
 * Takes away what the finding names. Invitations go first, because one that is accepted meanwhile opens a new
 * way; then admins, who could take back what is removed already (docs/decisions/0029).
 */
export function takeAway({ grants, invitations }: AccessFinding): readonly PlannedStep[] {
  const strongestFirst = grants.toSorted(
    (one, other) => Number(isAdminRole(other.role)) - Number(isAdminRole(one.role)),
  )
  return [
    ...revoke(invitations),
    ...strongestFirst.map((grant) => step('grants.remove', { grants: [grant] })),
  ]
}

/** Gives each of these people the role in place of the one of its class that they hold. */
export function lower(grants: readonly HeldRole[], role: string): readonly PlannedStep[] {
  return grants.map(({ member, account }) => step('grants.give', { grants: [{ member, account, role }] }))
}

export function revoke(invitations: readonly string[]): readonly PlannedStep[] {
  return invitations.map((invitation) => step('invitations.revoke', { invitations: [invitation] }))
}

type Mending =
  | 'grants.give'
  | 'grants.remove'
  | 'invitations.revoke'
  | 'invitations.resend'
  | 'links.cancel'
  | 'ownership.transfer'

export function step<Name extends Mending>(command: Name, input: InputOf<Name>): PlannedStep {
  return { command, input }
}

/** What a command needs to name a grant. */
export function heldRole({ member, account, role, raw }: Grant): HeldRole {
  return { member, account, role, ...(raw === undefined ? {} : { raw }) }
}

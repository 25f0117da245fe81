import type { InputOf } from '../../../shared/contract/contract.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { postRole } from './posts.ts'
import type { Ways } from './ways.ts'

export type HandOvers = NonNullable<InputOf<'offboarding.ways'>['handOver']>

/**
 * The steps that take every way away. Posts are handed over first, so that no account is without an admin
 * at any moment. Then invitations go, because one that is accepted meanwhile opens a new way. Of the roles
 * the most powerful go first: who can still give access could take back what is removed already. Only who
 * removes their own needs those to the end.
 */
export function stepsAway(
  actor: string,
  member: string,
  { roles, invitations }: Ways,
  handOver: HandOvers,
): readonly PlannedStep[] {
  const removals = roles.map(({ account, role, raw }) =>
    step('grants.remove', { grants: [{ member, account, role, ...(raw === null ? {} : { raw }) }] }),
  )
  return [
    ...handOver.map(({ account, to }) =>
      step('grants.give', { grants: [{ member: to, account, role: postRole }] }),
    ),
    ...invitations.map(({ invitation }) => step('invitations.revoke', { invitations: [invitation] })),
    ...(actor === member ? removals.toReversed() : removals),
  ]
}

function step<Name extends 'grants.give' | 'grants.remove' | 'invitations.revoke'>(
  command: Name,
  input: InputOf<Name>,
): PlannedStep {
  return { command, input }
}

import type { Invitation, InvitationStatus } from '../../../shared/model/invitation.ts'
import { knownInvitationStatuses } from '../../../shared/model/invitation.ts'
import { actsFrom, canBeTold, invitationLifeCycle } from '../../../shared/policy/life-cycles.ts'
import type { InvitationAct } from '../../../shared/policy/life-cycles.ts'
import type { Act, DraftWay } from './act.ts'

/** What can be done with an invitation in this state, in the order in which a menu lists it. */
export function invitationActs(invitation: Invitation, state: InvitationStatus): readonly Act[] {
  const told = canBeTold(state) ? tellActs(invitation) : []
  const acts = [
    ...told,
    ...actsFrom(invitationLifeCycle, state).flatMap((act) => lifeCycleAct(act, invitation)),
  ]
  const waits = state === 'pending' || state === 'expired'
  const ending = acts.filter(({ ends }) => ends)
  return [...acts.filter(({ ends }) => !ends), ...(waits ? drafts(invitation) : []), ...ending]
}

/** Whoever looked up what the platform means by its word says so. */
function tellActs({ id }: Invitation): readonly Act[] {
  return knownInvitationStatuses.map((status) => ({
    name: `tell.${status}`,
    letter: null,
    named: {},
    doing: {
      kind: 'step',
      step: { command: 'invitations.describe', input: { invitation: id, status } },
    },
  }))
}

function lifeCycleAct(act: InvitationAct, { id, account }: Invitation): readonly Act[] {
  switch (act) {
    case 'resend':
      return [
        {
          name: 'resend',
          letter: 's',
          named: {},
          doing: { kind: 'step', step: { command: 'invitations.resend', input: { invitation: id } } },
        },
      ]
    case 'revoke':
      return [
        {
          name: 'revoke',
          letter: 'r',
          named: {},
          ends: true,
          doing: { kind: 'step', step: { command: 'invitations.revoke', input: { invitations: [id] } } },
        },
      ]
    case 'accept':
      return [
        {
          name: 'accepted',
          letter: 'a',
          named: {},
          doing: { kind: 'ask', dialog: { kind: 'accepted', account, invitation: id } },
        },
      ]
    case 'decline':
      return [
        {
          name: 'declined',
          letter: 'd',
          named: {},
          doing: { kind: 'step', step: { command: 'invitations.decline', input: { invitation: id } } },
        },
      ]
    // Begins another invitation, so no invitation offers it.
    case 'send':
      return []
  }
}

const letters: readonly (readonly [DraftWay, string])[] = [
  ['copy', 'c'],
  ['mail', 'm'],
  ['save', 'e'],
]

function drafts({ id }: Invitation): readonly Act[] {
  return letters.map(([way, letter]) => ({
    name: way,
    letter,
    named: {},
    doing: { kind: 'draft', invitation: id, way },
  }))
}

import type { CommandName, InputOf } from '../../shared/contract/contract.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import type { System } from '../../shared/model/system.ts'
import { classOf, roleOf } from '../../shared/policy/roles.ts'

/** Commands about access: in plan mode they wait in the plan. All others run at once. */
export const stageable = [
  'grants.give',
  'grants.remove',
  'links.request',
  'links.decide',
  'links.cancel',
  'links.unlink',
  'links.move',
  'links.hide',
  'ownership.give',
  'ownership.transfer',
  'ownership.remove',
  'invitations.send',
  'invitations.resend',
  'invitations.revoke',
  'invitations.accept',
  'invitations.decline',
  'invitations.describe',
  'centers.share',
  'centers.stop-sharing',
  'centers.group',
  'centers.ungroup',
  'centers.migrate',
  'accounts.add',
  'accounts.update',
  'accounts.describe-link',
  'members.add',
  'members.update',
] as const satisfies readonly CommandName[]

export type Stageable = (typeof stageable)[number]

export function isStageable(command: CommandName): command is Stageable {
  return (stageable as readonly CommandName[]).includes(command)
}

/** What is asked of the mirror. */
export interface KnownAccess {
  readonly accountOf: (id: string) => Account | undefined
  readonly memberOf: (id: string) => Member | undefined
  readonly parentsOf: (id: string) => readonly Link[]
  readonly grantsOfMember: (id: string) => readonly Grant[]
}

/** As many as `plans.stage` takes. */
const mostSteps = 2000

/**
 * The steps of a plan that stand for commands: one for each thing that someone does on the platform, so
 * that each can be moved, dropped and ticked off. What would be too much for that stays as it was asked.
 */
export function stagedSteps(asked: readonly PlannedStep[], known: KnownAccess): readonly PlannedStep[] {
  const steps = asked.flatMap((step) => singleSteps(step, known))
  return steps.length > mostSteps ? asked : steps
}

function singleSteps(step: PlannedStep, known: KnownAccess): readonly PlannedStep[] {
  switch (step.command) {
    case 'grants.give':
      return (step.input as InputOf<'grants.give'>).grants.map((grant) => giveOrInvite(grant, known))
    case 'grants.remove':
      return (step.input as InputOf<'grants.remove'>).grants.map((grant) => ({
        command: 'grants.remove',
        input: { grants: [grant] },
      }))
    case 'links.request': {
      const { children, ...request } = step.input as InputOf<'links.request'>
      return children.map((child) => ({ command: step.command, input: { ...request, children: [child] } }))
    }
    case 'links.move': {
      const { children, ...move } = step.input as InputOf<'links.move'>
      return children.map((child) => ({ command: step.command, input: { ...move, children: [child] } }))
    }
    default:
      return [step]
  }
}

type GivenGrant = InputOf<'grants.give'>['grants'][number]

/** On the platform nobody gives a newcomer a role: they are invited, and the role comes with their yes. */
function giveOrInvite(grant: GivenGrant, known: KnownAccess): PlannedStep {
  const account = known.accountOf(grant.account)
  const member = known.memberOf(grant.member)
  const invited =
    account && member && comesByInvitation(account.system, grant.role) && !reaches(member.id, account, known)
  return invited
    ? {
        command: 'invitations.send',
        input: { account: account.id, role: grant.role, emails: [member.email] },
      }
    : { command: 'grants.give', input: { grants: [grant] } }
}

const invitedClasses: Readonly<Record<System, string>> = {
  'google-ads': 'level',
  'tiktok-business-center': 'basic',
  'tiktok-ads-manager': 'level',
}

function comesByInvitation(system: System, role: string): boolean {
  return classOf(system, { role }) === invitedClasses[system]
}

/** Whether the member holds a role on the account, or one above it that flows down to it. */
function reaches(member: string, account: Account, known: KnownAccess): boolean {
  const grants = known.grantsOfMember(member)
  if (grants.length === 0) return false
  const holding = new Set(
    grants.flatMap((grant) =>
      grant.account === account.id || flowsDown(grant, known) ? [grant.account] : [],
    ),
  )
  const above = new Set([account.id])
  for (const id of above) {
    if (holding.has(id)) return true
    for (const link of known.parentsOf(id)) if (link.status === 'active') above.add(link.parent)
  }
  return false
}

function flowsDown(grant: Grant, known: KnownAccess): boolean {
  const system = known.accountOf(grant.account)?.system
  return system !== undefined && (roleOf(system, grant.role)?.flowsDown ?? false)
}

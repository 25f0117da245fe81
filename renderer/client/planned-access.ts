import { contract } from '../../shared/contract/contract.ts'
import type { StagedStep } from '../../shared/contract/plans.ts'
import type { Member } from '../../shared/model/member.ts'
import type { System } from '../../shared/model/system.ts'
import { classOf } from '../../shared/policy/roles.ts'

/** A role that a waiting step of the plan gives to somebody, or takes away. */
export interface PlannedRole {
  /** A member's id, or the address (in small letters) of whoever would be invited. */
  readonly who: string
  readonly role: string
  /** What the platform called a role that Keyholder has no word for. */
  readonly raw?: string | undefined
  readonly change: 'give' | 'invite' | 'take'
  /** The step that does this and nothing else; null for one of many things that a step does. */
  readonly step: string | null
}

/** What the waiting steps of a plan do to roles, where a person looks for it. */
export interface PlannedAccess {
  /** The same list as long as the plan is the same. */
  readonly on: (account: string) => readonly PlannedRole[]
  /** Waiting invitations that the plan revokes. */
  readonly revokes: ReadonlySet<string>
}

const none: readonly PlannedRole[] = []

export const nothingPlanned: PlannedAccess = { on: () => none, revokes: new Set() }

/**
 * Lays out what staged steps do to roles. What a later step takes back of an earlier one shows no more: what
 * remains is the difference to how things are.
 */
export function plannedAccess(
  steps: readonly StagedStep[],
  systemOf: (account: string) => System | undefined,
): PlannedAccess {
  const byAccount = new Map<string, readonly PlannedRole[]>()
  const revokes = new Set<string>()
  const plan = (account: string, planned: PlannedRole): void => {
    const others = (byAccount.get(account) ?? none).filter((earlier) => !replaces(planned, earlier, account))
    const undone = (byAccount.get(account) ?? none).some((earlier) => takesBack(planned, earlier))
    byAccount.set(account, undone ? others : [...others, planned])
  }
  const replaces = (later: PlannedRole, earlier: PlannedRole, account: string): boolean => {
    if (takesBack(later, earlier)) return true
    const system = systemOf(account)
    if (later.change === 'take' || earlier.change === 'take' || later.who !== earlier.who || !system)
      return false
    return classOf(system, later) === classOf(system, earlier)
  }
  for (const { id, command, input } of steps) {
    switch (command) {
      case 'grants.give':
      case 'grants.remove': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { grants } = parsed.data
        const step = grants.length === 1 ? id : null
        const change = command === 'grants.give' ? 'give' : 'take'
        for (const grant of grants) {
          const raw = 'raw' in grant ? grant.raw : undefined
          plan(grant.account, { who: grant.member, role: grant.role, raw, change, step })
        }
        break
      }
      case 'invitations.send': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { account, role, emails } = parsed.data
        const step = emails.length === 1 ? id : null
        for (const email of emails) plan(account, { who: email.toLowerCase(), role, change: 'invite', step })
        break
      }
      case 'invitations.revoke': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) for (const invitation of parsed.data.invitations) revokes.add(invitation)
        break
      }
      default:
    }
  }
  return { on: (account) => byAccount.get(account) ?? none, revokes }
}

function takesBack(later: PlannedRole, earlier: PlannedRole): boolean {
  const same = later.who === earlier.who && later.role === earlier.role && later.raw === earlier.raw
  return same && (later.change === 'take') !== (earlier.change === 'take')
}

/** What is planned for one member, by the id or by any of the addresses. */
export function plannedFor(
  planned: readonly PlannedRole[],
  member: Pick<Member, 'id' | 'email' | 'otherEmails'>,
): readonly PlannedRole[] {
  if (planned.length === 0) return planned
  const names = new Set([
    member.id,
    ...[member.email, ...(member.otherEmails ?? [])].map((each) => each.toLowerCase()),
  ])
  return planned.filter(({ who }) => names.has(who))
}

/** Whether a role that is held here goes with the plan: it is taken away, or another takes its place. */
export function isLeaving(
  system: System,
  held: { readonly role: string; readonly raw?: string | undefined },
  planned: readonly PlannedRole[],
): boolean {
  return planned.some(({ change, role, raw }) => {
    if (change === 'invite') return false
    const same = role === held.role && (change === 'give' || raw === held.raw)
    return change === 'take' ? same : !same && classOf(system, { role }) === classOf(system, held)
  })
}

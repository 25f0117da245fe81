import { isDeepStrictEqual } from 'node:util'
import { invitationState } from '../../shared/model/invitation.ts'
import { rowKey } from '../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { invitationLifeCycle, transitionOf } from '../../shared/policy/life-cycles.ts'
import type { InvitationAct } from '../../shared/policy/life-cycles.ts'
import { rolesFor } from '../../shared/policy/roles.ts'
import { byKey } from '../store/random-changes.ts'

/** Steps that the life cycle does not have, neither as recorded nor from the state at this moment. */
export function wrongSteps(rows: readonly RowChange[], act: InvitationAct, now: number): readonly string[] {
  return rows.flatMap((row) => {
    if (row.table !== 'invitation') return []
    const { before, after } = row
    const recorded = before?.status ?? null
    const state = before && invitationState(before, now)
    const isPossible = transitionOf(invitationLifeCycle, state, act)?.to === after?.status
    const isStep = invitationLifeCycle.some((step) => step.from === recorded && step.to === after?.status)
    return isPossible && isStep ? [] : [`${act}: ${recorded}, ${state} to ${after?.status}`]
  })
}

/** Accepted invitations whose role, or a stronger one of its class, is not held by who accepted. */
export function withoutGrant(
  { account: accounts, grant, invitation }: WorkspaceRows,
  acceptedBy: ReadonlyMap<string, string>,
): readonly string[] {
  return invitation.flatMap(({ id, account: on, role, status }) => {
    if (status !== 'accepted') return []
    const account = accounts.find((row) => row.id === on)!
    const roles = rolesFor(account.system, account.kind)
    const place = roles.findIndex((one) => one.id === role)
    const enough = roles.filter((one, rank) => rank <= place && one.class === roles[place]!.class)
    const held = grant.filter((row) => row.member === acceptedBy.get(id) && row.account === on)
    return held.some((row) => enough.some((one) => one.id === row.role)) ? [] : [id]
  })
}

/** Whether the recorded rows, one after the other, lead from the one workspace to the other. */
export function leadsTo(start: WorkspaceRows, recorded: readonly RowChange[], end: WorkspaceRows): boolean {
  const rows: Record<string, unknown> = { ...byKey(start) }
  for (const { table, before, after } of recorded) {
    const name = `${table} ${rowKey(table, (after ?? before) as never)}`
    if (after) rows[name] = after
    else delete rows[name]
  }
  return isDeepStrictEqual(rows, byKey(end))
}

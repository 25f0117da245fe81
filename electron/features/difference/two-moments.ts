import type { RowChange } from '../../../shared/model/row.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { membersInTurn, rolesThen, shiftsBetween } from '../../access/role-shifts.ts'
import type { RoleShift } from '../../access/role-shifts.ts'
import { touchedAccess } from '../plans/touched-access.ts'

/** Who has access at two moments, or in two files, and which rows differ. */
export interface TwoMoments {
  readonly before: AccessGraph
  readonly after: AccessGraph
  readonly rows: readonly RowChange[]
}

/** Whose roles, and on which accounts, can differ, by ids. */
export interface Touched {
  readonly members: readonly string[]
  readonly accounts: readonly string[]
}

/** As a plan asks of one graph at two times. */
export function touchedBetween({ before, after, rows }: TwoMoments): Touched {
  const then = touchedAccess(before, rows)
  const now = touchedAccess(after, rows)
  return {
    members: [...new Set([...then.members, ...now.members])].toSorted(),
    accounts: [...new Set([...then.accounts, ...now.accounts])],
  }
}

/** Who gained and lost which role on which accounts, by member, system and strength of role; some members at a time. */
export function* shiftsOf(
  { before, after }: TwoMoments,
  { members, accounts }: Touched,
): Generator<RoleShift, void> {
  for (const some of membersInTurn(members, accounts.length)) {
    const [then, now] = [before, after].map((graph) => rolesThen(graph, some, accounts))
    yield* shiftsBetween(some, accounts, then!, now!)
  }
}

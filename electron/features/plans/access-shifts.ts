import { accountsShown } from '../../../shared/contract/plans.ts'
import type { AccessShift } from '../../../shared/contract/plans.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { membersInTurn, rolesThen, shiftsBetween } from '../../access/role-shifts.ts'
import type { RoleShift } from '../../access/role-shifts.ts'
import type { WorkspaceView } from '../../feature.ts'
import { touchedAccess } from './touched-access.ts'

/**
 * Who gains and loses which role on how many accounts, if these rows change: effective roles before and
 * after, of the members and accounts that the change can touch. By member, system and strength of role.
 */
export function accessShifts(view: WorkspaceView, rows: readonly RowChange[]): readonly AccessShift[] {
  const { graph } = view
  const before = touchedAccess(graph, rows)
  const after = view.rehearse((stage) => {
    stage.write(rows)
    return touchedAccess(graph, rows)
  })
  const members = [...new Set([...before.members, ...after.members])].toSorted()
  const accounts = [...new Set([...before.accounts, ...after.accounts])]
  const shifts: AccessShift[] = []
  for (const some of membersInTurn(members, accounts.length)) {
    const had = rolesThen(graph, some, accounts)
    const has = view.rehearse((stage) => {
      stage.write(rows)
      return rolesThen(graph, some, accounts)
    })
    shifts.push(...shiftsBetween(some, accounts, had, has).map(counted))
  }
  return shifts
}

function counted({ member, role, system, gained, lost }: RoleShift): AccessShift {
  return {
    member,
    role,
    system,
    gained: gained.length,
    lost: lost.length,
    gainedOn: gained.slice(0, accountsShown),
    lostOn: lost.slice(0, accountsShown),
  }
}

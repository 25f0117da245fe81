import { isAdminRole } from '../../../shared/policy/roles.ts'
import { useGridView } from './grid-view.ts'
import type { ShownRoles } from './model/row-facts.ts'

/** Which roles the grid shows at this moment. */
export function shownNow(): ShownRoles {
  const { onlyDirect: direct, onlyAdmins: admins } = useGridView.getState()
  return { direct, admins }
}

/** Whether the grid shows a role that is granted in a cell. */
export function isShownNow(role: string): boolean {
  return !shownNow().admins || isAdminRole(role)
}

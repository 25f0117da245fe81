import { placesShown } from '../../../shared/contract/difference.ts'
import type { AccessDifference, ReachedPlace, Way } from '../../../shared/contract/difference.ts'
import type { RoleShift } from '../../access/role-shifts.ts'
import type { RowTurn } from '../../store/store.ts'
import { causesIn } from './causes.ts'
import { traceRole } from './trace.ts'
import type { TwoMoments } from './two-moments.ts'

/** Tells how what was gained and lost came there, and by which changes. */
export type Detail = (shift: RoleShift, way: Way, shown?: number) => AccessDifference

/** `turns` is empty where there is no record, as between two files. */
export function detailing({ before, after }: TwoMoments, turns: readonly RowTurn[]): Detail {
  const causes = { lost: causesIn(before, turns), gained: causesIn(after, turns) }

  return (shift, way, shown = placesShown) => {
    const { member, system, role } = shift
    const trace = traceRole(way === 'gained' ? after : before, causes[way], shift)
    const places = shift[way].map((account): ReachedPlace => {
      return { account, route: trace.routeTo(account), changes: trace.changesTo(account) }
    })
    return {
      member,
      system,
      role,
      way,
      total: places.length,
      here: places.filter(({ route }) => route.length === 1).length,
      places: places.toSorted(nearestFirst).slice(0, shown),
      changes: [...new Set(places.flatMap(({ changes }) => changes))].toSorted((one, other) => one - other),
    }
  }
}

function nearestFirst(one: ReachedPlace, other: ReachedPlace): number {
  return one.route.length - other.route.length || (one.account < other.account ? -1 : 1)
}

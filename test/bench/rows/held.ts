import { compareMembers } from '../../../electron/access/compare.ts'
import { heldRows } from '../../../electron/access/has.ts'
import type { HeldRows } from '../../../electron/access/has.ts'
import { effectiveRoles } from '../lower-bound/effective-roles.ts'
import { inTurns } from '../measure/turns.ts'
import type { Rounds } from '../measure/turns.ts'
import type { World } from '../world/world.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

const hasName = 'everything one has, route of each'
const comparedName = 'two people compared, route of each'

/**
 * Everything that a person has and what two people do not have in common, beside the bare roles of the same people on
 * every account that they reach. A comparison also tells which acts differ, and so judges each kind of standing there is:
 * it has no target.
 */
export function heldByRows({ rows, graph, size }: World, plan: Rounds): readonly Row[] {
  const holders = [...new Set(rows.grant.map(({ member }) => member))]
  const personIn = (place: number) => holders[(place * 7) % holders.length]!
  for (let place = 0; place < 50; place++) {
    const { total } = heldRows(graph, personIn(place))
    const bare = [...effectiveRoles(graph, personIn(place)).values()].reduce(
      (sum, { length }) => sum + length,
      0,
    )
    if (total !== bare) throw new Error(`${personIn(place)}: ${total} roles instead of ${bare}`)
  }
  const rolesOf = (place: number) => effectiveRoles(graph, personIn(place)).size
  const one = inTurns(
    [
      contestant('effective roles', rolesOf),
      contestant(hasName, (place) => readAll(heldRows(graph, personIn(place)))),
    ],
    plan,
  )
  const two = inTurns(
    [
      contestant('effective roles of two', (place) => rolesOf(place) + rolesOf(place + 1)),
      contestant(comparedName, (place) => {
        const compared = compareMembers(graph, personIn(place), personIn(place + 1))
        return readAll(compared.one) + readAll(compared.other) + compared.acts.length
      }),
    ],
    plan,
  )
  return [
    ...rowsOf('has', size, 'µs', one, size === 'L' ? { [hasName]: { target: '≤ 5' } } : {}),
    ...rowsOf('compare', size, 'µs', two),
  ]
}

function contestant(name: string, ask: (place: number) => number) {
  return {
    name,
    run: (from: number, to: number) => {
      let found = 0
      for (let place = from; place < to; place++) found += ask(place)
      return found
    },
  }
}

/** As a script gets them: every row with the ids of its route. */
function readAll({ total, account, role, route, routes }: HeldRows): number {
  const read = Array.from({ length: total }, (_, row) => ({
    account: account(row),
    role: role(row),
    route: route(row),
    routes: routes(row),
  }))
  return read.reduce((sum, row) => sum + row.routes + row.route.accounts.length, 0)
}

import { matrix } from '../../../electron/access/matrix.ts'
import type { RoleMatrix } from '../../../electron/access/matrix.ts'
import { createBareMatrix } from '../lower-bound/sweeps.ts'
import { inTurns } from '../measure/turns.ts'
import { createSqlMatrix } from '../peers/sql-sweeps.ts'
import { createTables } from '../peers/sql.ts'
import { levelMask } from '../world/acts.ts'
import type { World } from '../world/world.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

const membersShown = 50

/** The roles of 50 members on every account: other members each round. */
export function matrixRows(world: World, rounds: number): readonly Row[] {
  const { graph, rows, tables, agency, size } = world
  const accounts = rows.account.map(({ id }) => id)
  const bare = createBareMatrix(tables)
  const sql = createSqlMatrix(createTables(agency), accounts.length)
  const placesIn = (round: number) =>
    Int32Array.from({ length: membersShown }, (_, row) => (round * membersShown + row) % rows.member.length)
  const idsIn = (round: number) => Array.from(placesIn(round), (place) => rows.member[place]!.id)

  // The lower bound, too, is asked by ids; all accounts in their order is what it answers for.
  const placesOf = (members: readonly string[], asked: readonly string[]) => {
    if (!asked.every((id, place) => agency.accountPlaces.get(id) === place))
      throw new Error('not all accounts')
    return Int32Array.from(members, (id) => agency.memberPlaces.get(id)!)
  }

  const expected = bare(placesIn(0))
  if (!masksOf(matrix(graph, idsIn(0), accounts)).every((mask, cell) => mask === expected[cell]))
    throw new Error('matrix: Keyholder differs')
  if (!sql(placesIn(0)).every((mask, cell) => mask === expected[cell])) throw new Error('matrix: SQL differs')

  const timings = inTurns(
    [
      { name: 'lower bound', run: (round) => bare(placesOf(idsIn(round), accounts)).length },
      { name: 'Keyholder', run: (round) => matrix(graph, idsIn(round), accounts).cells.length },
      { name: 'recursive SQL', run: (round) => sql(placesIn(round)).length },
    ],
    { rounds, questions: 1 },
  )
  return rowsOf(`matrix, ${membersShown} members × all`, size, 'ms', timings, {
    Keyholder: { target: '≤ 2' },
  })
}

function masksOf({ kinds, cells }: RoleMatrix): Int32Array {
  const masks = kinds.map(({ here, above }) => (levelMask(above) << 5) | levelMask(here))
  return cells.map((kind) => masks[kind]!)
}

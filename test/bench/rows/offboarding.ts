import { effectiveRoles } from '../lower-bound/effective-roles.ts'
import { inTurns, questionsOf } from '../measure/turns.ts'
import type { Rounds } from '../measure/turns.ts'
import { openFile } from '../world/opened-app.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

const listName = 'offboarding list'

/**
 * Everything that opens a door for one person, with who could take over and in which order it is taken away,
 * beside the roles of the same person on every account that they reach. Each question is about another one.
 */
export async function offboardingRows({ rows, graph, size }: World, plan: Rounds): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const { app, ask } = openFile(dir, makeWorkspaceFile(dir, rows))
    const holders = [...new Set(rows.grant.map(({ member }) => member))]
    const leaverIn = (place: number) => holders[(place * 7) % holders.length]!
    if (questionsOf(plan) > holders.length) throw new Error('somebody would be asked about twice')
    for (let place = 0; place < 50; place++) {
      const { ways } = await ask('offboarding.ways', { member: leaverIn(place) })
      const held = rows.grant.filter(({ member }) => member === leaverIn(place))
      if (ways.length !== held.length) throw new Error(`${leaverIn(place)}: ${ways.length} ways`)
    }
    const timings = inTurns(
      [
        {
          name: 'effective roles',
          run: (from, to) => {
            let found = 0
            for (let place = from; place < to; place++) found += effectiveRoles(graph, leaverIn(place)).size
            return found
          },
        },
        {
          name: listName,
          // A query is answered before its call returns; the promise only hands the answer over.
          run: (from, to) => {
            for (let place = from; place < to; place++)
              void app.call('offboarding.ways', { member: leaverIn(place) })
            return to
          },
        },
      ],
      plan,
    )
    app.close()
    return rowsOf('offboarding', size, 'µs', timings, { [listName]: { target: '≤ 5' } })
  })
}

import { inTurns, questionsOf } from '../measure/turns.ts'
import type { Rounds } from '../measure/turns.ts'
import { openBareTable } from '../world/bare-table.ts'
import { openFile } from '../world/opened-app.ts'
import { grantsToGive, inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

/** One role given, from the call to the published patch, beside a transaction that writes one row. Both durable. */
export async function changeRows({ rows, size }: World, plan: Rounds): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const { app } = openFile(dir, makeWorkspaceFile(dir, rows))
    let published = 0
    app.subscribe(() => published++)
    const grants = [...grantsToGive(rows, questionsOf(plan))]

    const bare = openBareTable(dir)

    const timings = inTurns(
      [
        {
          name: 'bare durable transaction',
          run: (from, to) => {
            for (let place = from; place < to; place++) bare.write([`a row of some length: ${place}`])
            return to
          },
        },
        {
          name: 'Keyholder, call to patch',
          // A command is carried out and published before its call returns; the promise only answers.
          run: (from, to) => {
            for (let place = from; place < to; place++)
              void app.call('grants.give', { grants: [grants[place]] })
            return published
          },
        },
      ],
      plan,
    )
    if (published !== questionsOf(plan)) throw new Error(`${published} changes were published`)
    bare.close()
    app.close()
    return rowsOf('change', size, 'µs', timings, { 'Keyholder, call to patch': { target: '≤ 3' } })
  })
}

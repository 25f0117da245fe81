import { median, timesInTurn } from '../measure/times.ts'
import { ratioOf } from '../measure/turns.ts'
import { openFile } from '../world/opened-app.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import type { Row } from './row.ts'

/** From asking for a past date to the first answer about it, beside opening the same workspace. */
export async function pastRows(
  { rows, size }: World,
  { rounds, changes }: { readonly rounds: number; readonly changes: number },
): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const path = makeWorkspaceFile(dir, rows, changes)
    const question = { member: rows.member[0]!.id, action: 'account.view', on: rows.account[0]!.id }
    const { app } = openFile(dir, path)
    /** None is asked for twice, so that each is made anew. */
    const revisionOf = (round: number) => 1 + Math.round(((round + 0.5) / (rounds + 1)) * changes)
    const lookAt = async (revision: number) => {
      const result = await app.call('access.check', question, { revision })
      if (!result.ok) throw new Error(JSON.stringify(result.error))
    }
    const [opening = [], past = [], again = []] = await timesInTurn(
      rounds,
      async () => {
        const other = openFile(dir, path, { readOnly: true })
        await other.ask('access.check', question)
        other.app.close()
      },
      (round) => lookAt(revisionOf(round)),
      (round) => lookAt(revisionOf(round)),
    )
    app.close()
    const what = `past among ${changes.toLocaleString('en')} changes`
    const peer = 'opening, to the first answer'
    return [
      { what, size, name: peer, value: median(opening), unit: 'ms', rounds: opening },
      {
        what,
        size,
        name: 'as it was at a date, to the first answer',
        value: median(past),
        unit: 'ms',
        ratio: ratioOf(past, opening),
        against: peer,
        target: '≤ 3',
        rounds: past,
      },
      { what, size, name: 'the same date again', value: median(again), unit: 'ms', rounds: again },
    ]
  })
}

import Database from 'better-sqlite3'
import { tables } from '../../../shared/model/row.ts'
import { median, timesInTurn } from '../measure/times.ts'
import { ratioOf } from '../measure/turns.ts'
import { openFile } from '../world/opened-app.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import type { Row } from './row.ts'

/** From a file on the disk to the first answer, beside reading every row and nothing else. */
export async function openingRows({ rows, size }: World, rounds: number): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const path = makeWorkspaceFile(dir, rows)
    const question = { member: rows.member[0]!.id, action: 'account.view', on: rows.account[0]!.id }
    const [reading = [], opening = []] = await timesInTurn(
      rounds,
      () => {
        const db = new Database(path, { readonly: true })
        for (const table of tables) db.prepare(`SELECT * FROM "${table}"`).all()
        db.close()
      },
      async () => {
        const { app, ask } = openFile(dir, path)
        await ask('access.check', question)
        app.close()
      },
    )
    return [
      {
        what: 'opening',
        size,
        name: 'reading all rows',
        value: median(reading),
        unit: 'ms',
        rounds: reading,
      },
      {
        what: 'opening',
        size,
        name: 'Keyholder, to the first answer',
        value: median(opening),
        unit: 'ms',
        ratio: ratioOf(opening, reading),
        against: 'reading all rows',
        target: '≤ 3',
        rounds: opening,
      },
    ]
  })
}

import type { Row } from '../../rows/row.ts'
import { openPage } from '../browser.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { aloneRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import { megabytes, milliseconds, timed } from '../sitting.ts'
import type { Sitting } from '../sitting.ts'
import type { Stand } from '../stand.ts'

/** A window that opens: what it is sent, and how soon that can be used. No peer is sent anything. */
export async function snapshotRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  const keyholder = { name: 'Keyholder', sit: () => opened(stand) }
  const [outcome] = await sittingsInTurn([keyholder], rounds, sayOf(stand, 'snapshot'))
  if (!outcome) return []
  const wanted = { 'on the wire': '< 12', 'from its last byte to the first row': '≤ 500' }
  return [
    ...aloneRows('snapshot', stand.size, outcome, wanted),
    ...longestTaskRows('snapshot', stand.size, outcome),
  ]
}

async function opened({ browser, host }: Stand): Promise<Sitting> {
  const page = await openPage(browser)
  try {
    let bytes = 0
    // Whatever the window is sent until it shows rows: beside the snapshot that is next to nothing.
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => (bytes += Buffer.byteLength(payload))),
    )
    await page.goto(host)
    const shown = await page.evaluate(() => window.stopwatch.shown('[role=treeitem]'))
    const arrived = await page.evaluate(() => window.stopwatch.arrived)
    const arriving = arrived.last - arrived.first
    return new Map([
      ['on the wire', megabytes(bytes / 1e6)],
      ['from its first part to its last byte', milliseconds(arriving)],
      ['from its last byte to the first row', milliseconds(shown.ms - arriving)],
      ['from its first part to the first row', timed(shown)],
    ])
  } finally {
    await page.context().close()
  }
}

import { connectInProcess } from '../../../electron/transport/in-process.ts'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import type { Snapshot } from '../../../shared/contract/mirror.ts'
import { JoinedLists } from '../../../shared/contract/parts.ts'
import type { Message } from '../../../shared/contract/wire.ts'
import { median } from '../measure/times.ts'
import { benchEnvironment } from '../world/environment.ts'
import { openFile } from '../world/opened-app.ts'
import { grantsToGive, inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { figureOf } from './row.ts'
import type { Row } from './row.ts'

/** Two windows on one workspace: what the second one is sent, and how soon it shows the first one's change. */
export async function windowRows({ rows, size }: World, changes: number): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const { app } = openFile(dir, makeWorkspaceFile(dir, rows))
    const { log } = benchEnvironment(dir)
    const [first, second] = [connectInProcess(app, log), connectInProcess(app, log)]

    const asked = performance.now()
    const texts: string[] = []
    await new Promise<void>((resolve) => {
      second.onMessage((text) => {
        texts.push(text)
        if (text.startsWith('{"kind":"reply"')) resolve()
      })
      second.send(JSON.stringify({ id: 0, call: 'mirror.snapshot', input: {} }))
    })
    const arrived = performance.now()
    const mirror = new Reading(snapshotIn(texts))
    const shown = performance.now()

    const times: number[] = []
    const bytes: number[] = []
    const following: ((patch: string) => void)[] = []
    second.onMessage((patch) => following.shift()?.(patch))
    let id = 0
    for (const grant of grantsToGive(rows, changes)) {
      const start = performance.now()
      const patch = new Promise<string>((resolve) => following.push(resolve))
      first.send(JSON.stringify({ id: ++id, call: 'grants.give', input: { grants: [grant] } }))
      const message = await patch
      mirror.apply((JSON.parse(message) as Extract<Message, { kind: 'patch' }>).rows)
      times.push(performance.now() - start)
      bytes.push(Buffer.byteLength(message))
      if (!mirror.grantsOfMember(grant.member).some((row) => row.account === grant.account))
        throw new Error('the second window does not show the change')
    }
    first.close()
    second.close()
    app.close()
    const row = figureOf('a second window', size)
    return [
      row('snapshot on the wire', Buffer.byteLength(texts.join('')) / 1e6, 'MB'),
      row('snapshot made and sent', arrived - asked, 'ms'),
      row('snapshot read into the mirror', shown - arrived, 'ms'),
      row('patch on the wire', median(bytes), 'B'),
      row('a change, until the other window has it', median(times), 'ms'),
    ]
  })
}

/** What a window makes of the messages that a snapshot comes in. */
function snapshotIn(texts: readonly string[]): Snapshot {
  const lists = new JoinedLists()
  for (const text of texts) {
    const message = JSON.parse(text) as Message
    if (message.kind === 'part') lists.add(message)
    if (message.kind === 'reply' && message.result.ok) return lists.into(message.result.value) as Snapshot
  }
  throw new Error(`no snapshot came: ${texts.at(-1)}`)
}

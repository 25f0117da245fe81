import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { newStore, reopened, temporaryFile } from '../store/workspaces.ts'
import { byKey, replayed } from '../store/random-changes.ts'
import { startWriter } from './processes.ts'

const rounds = 4

// A process takes its time to start where others keep the machine busy.
vi.setConfig({ testTimeout: 60_000 })

it(`a writer killed amid many commits loses none that it acknowledged (${rounds} times)`, async () => {
  const path = temporaryFile()
  newStore(path).close()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const writer = startWriter(path, 'commit')
    await writer.hasSaid(20)
    // Another moment each time: within a commit, between two, within a checkpoint.
    await wait(round * 13)
    await writer.kill()
    expect(writer.said[0]).toBe('open')
    acknowledged.push(...writer.said.slice(1))
  }

  const store = reopened(path)
  const changes = store.changes(null, store.revision())
  const ids = new Set(changes.map(({ id }) => id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  expect(store.verify()).toEqual({ changes: ids.size, erased: 0, broken: null })
  expect(byKey(replayed(changes.toReversed()))).toEqual(byKey(store.rows()))
})

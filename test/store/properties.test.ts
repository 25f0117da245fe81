import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { Store } from '../../electron/store/store.ts'
import { newStore, reopened, temporaryFile } from './workspaces.ts'
import { act, acts, byKey, replayed } from './random-changes.ts'

const seed = 20261121
const numRuns = 20

// Every change waits for the disk, which other work may keep busy.
vi.setConfig({ testTimeout: 60_000 })

function everyChange(store: Store) {
  const changes = store.changes(null, store.revision()).toReversed()
  return changes.map(({ id }) => store.change(id) ?? { rows: [] })
}

it(`replaying the record from nothing gives the rows, after any acts (seed ${seed})`, () => {
  fc.assert(
    fc.property(acts, (sequence) => {
      const path = temporaryFile()
      const store = newStore(path)
      for (const wanted of sequence) {
        const before = byKey(store.rows())
        const acted = act(store, wanted)
        expect(acted || isDeepStrictEqual(byKey(store.rows()), before)).toBe(true)
      }
      store.close()
      const again = reopened(path)
      expect(byKey(replayed(everyChange(again)))).toEqual(byKey(again.rows()))
      expect(again.verify()).toEqual({ changes: again.revision(), erased: 0, broken: null })
      again.close()
    }),
    { seed, numRuns },
  )
})

it(`undoing everything empties the workspace, and redoing everything restores it (seed ${seed})`, () => {
  fc.assert(
    fc.property(acts, (sequence) => {
      const store = newStore()
      for (const wanted of sequence) act(store, wanted)
      const full = byKey(store.rows())
      // What was undone on the way comes back by a redo, too, unless a deed came after it.
      let redoable = 0
      while (act(store, { kind: 'redo' })) redoable += 1
      for (let count = 0; count < redoable; count += 1) act(store, { kind: 'undo' })
      expect(byKey(store.rows())).toEqual(full)

      let undone = 0
      while (act(store, { kind: 'undo' })) undone += 1
      expect(byKey(store.rows())).toEqual({})
      for (let count = 0; count < undone; count += 1) expect(act(store, { kind: 'redo' })).toBe(true)
      expect(byKey(store.rows())).toEqual(full)
      store.close()
    }),
    { seed, numRuns },
  )
})

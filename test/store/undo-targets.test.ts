import { describe, expect, it } from 'vitest'
import type { Store } from '../../electron/store/store.ts'
import { account, add, bareDatabase, must, newStore, record, reopened, revert } from './workspaces.ts'
import { temporaryFile } from './workspaces.ts'

/** Does what the letters say, and answers which accounts are there then. A capital is a new account. */
function play(store: Store, acts: string, actor?: string): string {
  for (const act of acts) {
    if (act === '<') must(revert(store, 'undo', actor))
    else if (act === '>') must(revert(store, 'redo', actor))
    else must(record(store, [add.account(account(act))], actor))
  }
  return store
    .rows()
    .account.map(({ id }) => id)
    .join('')
}

describe('undo and redo', () => {
  it.each([
    ['AB<', 'A'],
    ['AB<<', ''],
    ['AB<>', 'AB'],
    ['AB<<>', 'A'],
    ['AB<<>>', 'AB'],
    ['AB<<>><', 'A'],
    ['AB<<>><<', ''],
    ['AB<><>', 'AB'],
    ['AB<C<', 'A'],
    ['ABC<<>D<<', 'A'],
  ])('%s leaves “%s”', (acts, left) => {
    expect(play(newStore(), acts)).toBe(left)
  })

  it('have nothing to act upon at either end', () => {
    const store = newStore()
    expect(store.undoTarget('keeper')).toBeNull()
    play(store, 'A')
    expect(store.redoTarget('keeper')).toBeNull()
    play(store, '<')
    expect(store.undoTarget('keeper')).toBeNull()
    play(store, '>')
    expect(store.redoTarget('keeper')).toBeNull()
  })

  it('end at a new deed', () => {
    const store = newStore()
    play(store, 'AB<C')
    expect(store.redoTarget('keeper')).toBeNull()
  })

  it('are a matter of each actor', () => {
    const store = newStore()
    play(store, 'AB<', 'anna')
    play(store, 'C', 'bo')
    expect(store.redoTarget('bo')).toBeNull()
    expect(play(store, '>', 'anna')).toBe('ABC')
    expect(play(store, '<', 'bo')).toBe('AB')
    expect(store.undoTarget('nobody')).toBeNull()
  })

  it('go on after a restart', () => {
    const path = temporaryFile()
    const store = newStore(path)
    play(store, 'ABC<')
    store.close()
    expect(play(reopened(path), '<>>')).toBe('ABC')
  })

  it('name the command that they would revert', () => {
    const store = newStore()
    const change = must(record(store, [add.account(account('a'))]))
    expect(store.undoTarget('keeper')).toEqual({ id: change.id, command: 'test.do' })
  })
})

describe('the look-up of what to undo', () => {
  it('keeps only what no change reverts, so that it stays one step in an index', () => {
    const path = temporaryFile()
    play(newStore(path), 'ABCDEFGH<<<<<<<>')
    const db = bareDatabase(path)
    expect(db.prepare('SELECT is_undo, revision FROM standing').raw().all()).toEqual([
      [0, 1],
      [0, 16],
      [1, 9],
      [1, 10],
      [1, 11],
      [1, 12],
      [1, 13],
      [1, 14],
    ])
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT change.id FROM standing JOIN change USING (revision)
          WHERE standing.actor = ? AND standing.is_undo = ? AND standing.revision > ?
          ORDER BY standing.revision DESC LIMIT 1`,
      )
      .all('keeper', 0, 0) as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN|TEMP B-TREE/)
  })
})

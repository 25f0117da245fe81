import { describe, expect, it } from 'vitest'
import { matrix } from '../../electron/access/matrix.ts'
import { openedWorkspace, viewOf } from '../../electron/opened-workspace.ts'
import type { OpenedWorkspace } from '../../electron/opened-workspace.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { keeper } from '../../shared/model/change.ts'
import { account, add, grant, link, member, must, newStore, options, record } from '../store/workspaces.ts'

const around = { actor: keeper, ids: options.ids, clock: options.clock }

function agency(): OpenedWorkspace {
  const store = newStore()
  const rows: readonly RowChange[] = [
    add.account(account('top', { kind: 'manager' })),
    add.account(account('client')),
    add.account(account('other')),
    add.member(member('anna')),
    add.link(link('top', 'client')),
    add.grant(grant('anna', 'top', 'standard')),
  ]
  must(record(store, rows))
  return openedWorkspace(store)
}

/** Everything that could have been left behind. */
function stateOf({ store, graph }: OpenedWorkspace) {
  const { cells, kinds } = matrix(graph, ['anna', 'bo'], ['top', 'client', 'other'])
  return { rows: store.rows(), revision: store.revision(), roles: [...cells].map((cell) => kinds[cell]) }
}

const newcomer: readonly RowChange[] = [
  add.member(member('bo')),
  add.link(link('top', 'other')),
  add.grant(grant('bo', 'top', 'admin')),
]

describe('a rehearsal', () => {
  it('shows what would be, in the store and in the graph', () => {
    const opened = agency()
    const seen = viewOf(opened, around).rehearse(({ view, write }) => {
      write(newcomer)
      return {
        bo: view.store.memberByEmail('bo@northlight.example')?.id,
        roles: matrix(view.graph, ['bo', 'anna'], ['other']).rolesAt(0, 0),
        inherited: matrix(view.graph, ['anna'], ['other']).rolesAt(0, 0),
      }
    })
    expect(seen).toEqual({
      bo: 'bo',
      roles: { here: [], above: ['admin'] },
      inherited: { here: [], above: ['standard'] },
    })
  })

  it('leaves nothing behind, whatever order its changes came in', () => {
    const opened = agency()
    const before = stateOf(opened)
    viewOf(opened, around).rehearse(({ write }) => {
      write(newcomer)
      write([{ table: 'grant', before: grant('anna', 'top', 'standard'), after: null }])
      write([{ table: 'grant', before: null, after: grant('anna', 'top', 'admin') }])
      write([{ table: 'link', before: link('top', 'client'), after: null }])
    })
    expect(stateOf(opened)).toEqual(before)
  })

  it('leaves nothing behind when it is broken off', () => {
    const opened = agency()
    const before = stateOf(opened)
    expect(() =>
      viewOf(opened, around).rehearse(({ write }) => {
        write(newcomer)
        throw new Error('power cut')
      }),
    ).toThrow('power cut')
    expect(stateOf(opened)).toEqual(before)
    must(record(opened.store, newcomer))
  })
})

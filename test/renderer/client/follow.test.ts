import { describe, expect, it } from 'vitest'
import type { Result } from '../../../shared/contract/failure.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Snapshot } from '../../../shared/contract/mirror.ts'
import { follow } from '../../../renderer/client/follow.ts'
import { nothing, snapshotOf } from './snapshot-of.ts'

/** A back end whose answers arrive when the test says so, and a window that notes what it is shown. */
function setUp() {
  const waiting: ((result: Result<Snapshot>) => void)[] = []
  const shown: string[] = []
  const follower = follow(() => new Promise((resolve) => waiting.push(resolve)), {
    loading: () => shown.push('loading'),
    snapshot: ({ revision }) => shown.push(`snapshot ${revision}`),
    change: ({ revision }) => shown.push(`change ${revision}`),
    failed: ({ message }) => shown.push(`failed ${message}`),
  })
  const answer = async (result: number | Result<Snapshot>) => {
    waiting.shift()?.(typeof result === 'number' ? done(snapshotOf(nothing, result)) : result)
    await Promise.resolve()
    await Promise.resolve()
  }
  const patch = (revision: number) =>
    follower.patch({
      kind: 'patch',
      revision,
      change: `c${revision}`,
      actor: 'keeper',
      command: 'grants.give',
      reverts: null,
      rows: [],
    })
  return { follower, shown, answer, patch, asked: () => waiting.length }
}

describe('following a workspace', () => {
  it('shows the snapshot and then each change', async () => {
    const { follower, shown, answer, patch } = setUp()
    follower.restart()
    await answer(7)
    patch(8)
    patch(9)
    expect(shown).toEqual(['loading', 'snapshot 7', 'change 8', 'change 9'])
  })

  it('keeps changes that arrive before the snapshot, and drops those that it holds already', async () => {
    const { follower, shown, answer, patch } = setUp()
    follower.restart()
    patch(6)
    patch(8)
    patch(7)
    await answer(6)
    expect(shown).toEqual(['loading', 'snapshot 6', 'change 7', 'change 8'])
  })

  it('drops a change that comes twice', async () => {
    const { follower, shown, answer, patch } = setUp()
    follower.restart()
    await answer(1)
    patch(2)
    patch(2)
    patch(1)
    expect(shown).toEqual(['loading', 'snapshot 1', 'change 2'])
  })

  it('fetches everything again when a change was missed, and goes on from there', async () => {
    const { follower, shown, answer, patch, asked } = setUp()
    follower.restart()
    await answer(1)
    patch(4)
    expect(asked()).toBe(1)
    await answer(4)
    patch(5)
    expect(shown).toEqual(['loading', 'snapshot 1', 'loading', 'snapshot 4', 'change 5'])
  })

  it('fetches once more when what waited does not join on to the snapshot', async () => {
    const { follower, shown, answer, patch, asked } = setUp()
    follower.restart()
    patch(9)
    await answer(5)
    expect(asked()).toBe(1)
    await answer(9)
    expect(shown).toEqual(['loading', 'snapshot 5', 'loading', 'snapshot 9'])
  })

  it('drops the answer to a question that was asked of another workspace', async () => {
    const { follower, shown, answer } = setUp()
    follower.restart()
    follower.restart()
    await answer(3)
    await answer(4)
    expect(shown).toEqual(['loading', 'loading', 'snapshot 4'])
  })

  it('shows nothing after it was stopped', async () => {
    const { follower, shown, answer, patch } = setUp()
    follower.restart()
    follower.stop()
    await answer(3)
    patch(4)
    expect(shown).toEqual(['loading'])
  })

  it('tells why nothing can be shown', async () => {
    const { follower, shown, answer } = setUp()
    follower.restart()
    await answer(failed('unreadable', 'broken'))
    expect(shown).toEqual(['loading', 'failed broken'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Result } from '../../../shared/contract/failure.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Snapshot } from '../../../shared/contract/mirror.ts'
import { follow } from '../../../renderer/client/follow.ts'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import { googleAccount, linked, nothing, snapshotOf } from './snapshot-of.ts'

/** A back end whose answers arrive when the test says so, and a window that notes what it is shown. */
function setUp() {
  const waiting: ((result: Result<Snapshot>) => void)[] = []
  const shown: string[] = []
  const follower = follow(() => new Promise<Result<Snapshot>>((resolve) => waiting.push(resolve)), {
    loading: () => shown.push('loading'),
    whole: ({ revision }) => shown.push(`snapshot ${revision}`),
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

/** The change that ends the link to one of many clients. */
function unlinking(revision: number) {
  return {
    kind: 'patch',
    revision,
    change: `c${revision}`,
    actor: 'keeper',
    command: 'links.end',
    reverts: null,
    rows: [{ table: 'link', before: linked(`TOP>c${revision}`), after: null }],
  } as const
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

  it('takes changes that arrive between two steps of reading after the last of them', async () => {
    const rows = {
      ...nothing,
      account: [googleAccount('TOP'), ...Array.from({ length: 5000 }, (_, at) => googleAccount(`c${at}`))],
      link: Array.from({ length: 5000 }, (_, at) => linked(`TOP>c${at}`)),
    }
    const work = Reading.of(snapshotOf(rows, 1))
    let shown: Reading | null = null
    let revision = 1
    const follower = follow(
      async () => {
        for (;;) {
          const { done: ended, value: reading } = work.next()
          if (ended) return done({ revision: 1, reading })
          revision += 1
          follower.patch(unlinking(revision))
          // oxlint-disable-next-line no-await-in-loop
          await Promise.resolve()
        }
      },
      {
        loading: () => undefined,
        whole: ({ reading }) => {
          shown = reading
        },
        change: (patch) => shown?.apply(patch.rows),
        failed: () => undefined,
      },
    )
    follower.restart()
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    const left = (shown as Reading | null)?.childrenOf('TOP')
    expect(revision).toBeGreaterThan(5)
    expect(left).toHaveLength(5000 - (revision - 1))
    expect(left).not.toContain(`c${revision}`)
    follower.patch(unlinking(revision + 1))
    expect((shown as Reading | null)?.childrenOf('TOP')).toHaveLength(5000 - revision)
  })

  it('tells why nothing can be shown', async () => {
    const { follower, shown, answer } = setUp()
    follower.restart()
    await answer(failed('unreadable', 'broken'))
    expect(shown).toEqual(['loading', 'failed broken'])
  })
})

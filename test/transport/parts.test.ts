import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../shared/contract/parts.ts'
import { cutLists, JoinedLists } from '../../shared/contract/parts.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

/** What goes over the wire for an answer, as the text that it becomes there. */
function sent(answer: unknown): { readonly stretches: readonly Stretch[]; readonly rest: unknown } {
  const stretches: Stretch[] = []
  const cutting = cutLists(answer)
  for (;;) {
    const { done, value } = cutting.next()
    if (done) return { stretches, rest: JSON.parse(JSON.stringify(value)) }
    stretches.push(JSON.parse(JSON.stringify(value)) as Stretch)
  }
}

function arrived({ stretches, rest }: ReturnType<typeof sent>): unknown {
  const lists = new JoinedLists()
  for (const stretch of stretches) lists.add(stretch)
  return lists.into(rest)
}

describe('an answer on the wire', () => {
  it('goes whole while its lists are short', () => {
    const answer = { revision: 3, names: ['a', 'b'], inner: { codes: numbers(4096) } }
    expect(sent(answer)).toEqual({ stretches: [], rest: answer })
  })

  it('arrives as it was when its lists go ahead in stretches', () => {
    const answer = {
      revision: 3,
      accounts: { id: numbers(10_000).map(String), kind: { words: ['a'], codes: numbers(8192) } },
      members: numbers(4097).map((id) => ({ id })),
      invitations: [],
    }
    const { stretches, rest } = sent(answer)
    expect(rest).toEqual({
      revision: 3,
      accounts: { id: [], kind: { words: ['a'], codes: [] } },
      members: [],
      invitations: [],
    })
    expect(stretches.map(({ at, items }) => [at.join('.'), items.length])).toEqual([
      ['accounts.id', 4096],
      ['accounts.id', 4096],
      ['accounts.id', 1808],
      ['accounts.kind.codes', 4096],
      ['accounts.kind.codes', 4096],
      ['members', 4096],
      ['members', 1],
    ])
    expect(arrived({ stretches, rest })).toEqual(answer)
  })

  it('may be nothing but a list, or no list at all', () => {
    for (const answer of [numbers(5000), [], null, 'text', 7]) expect(arrived(sent(answer))).toEqual(answer)
  })

  it('leaves the answer alone that was cut', () => {
    const answer = { ids: numbers(5000) }
    sent(answer)
    expect(answer.ids).toHaveLength(5000)
  })
})

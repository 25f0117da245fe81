import { foldedNames } from '../tree/search.ts'
import { inOrder } from './find-accounts.ts'
import type { World } from './find.ts'
import { findIn } from './match.ts'
import { peopleTexts } from './people-texts.ts'

/** Enough for the browser to compile what a key runs over 85,000 names, and short enough for one idle moment. */
export const turns = 24
const namesInTurn = 500

/**
 * Looks in some names for what stands there, and for the same with a mistake in it, and throws the answer away: as in the
 * tree (`tree/practise.ts`) the first letters would else take twice as long as the later ones. Answers how many it found.
 */
export function practise({ graph, members }: Pick<World, 'graph' | 'members'>, turn: number): number {
  const people = peopleTexts(members)
  const names = foldedNames(graph)
  const from = (turn * namesInTurn) % Math.max(1, names.length)
  const matching = { most: namesInTurn, compare: inOrder, forgiving: true }
  return [names.slice(from, from + namesInTurn), people.slice(0, namesInTurn)].reduce((sum, some) => {
    const [begin = '', second = '', ...rest] = some[0] ?? ''
    return (
      sum +
      findIn(some, [`${begin}${second}`], matching).total +
      findIn(some, [[begin, ...rest].join('')], matching).total
    )
  }, 0)
}

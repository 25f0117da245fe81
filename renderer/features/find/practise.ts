import { Graph } from '../../client/mirror/graph.ts'
import { foldedNames } from '../tree/search.ts'
import { inOrder } from './find-accounts.ts'
import { findAnything } from './find.ts'
import type { World } from './find.ts'
import { findIn } from './match.ts'

/** Enough for the browser to compile what a key runs over 85,000 names, and short enough for one idle moment. */
export const turns = 24
const namesInTurn = 500
const noAccounts = new Graph()

/**
 * Looks for what there is among some accounts, and among all else, also with a mistake in it, and throws the answers away: as in
 * the tree (`tree/practise.ts`) the first letters would else take twice as long as the later ones. What is folded when it
 * is first looked at is folded then. Answers how much it found.
 */
export function practise(world: World, turn: number): number {
  const names = foldedNames(world.graph)
  const from = (turn * namesInTurn) % Math.max(1, names.length)
  const some = names.slice(from, from + namesInTurn)
  const matching = { most: namesInTurn, compare: inOrder, forgiving: true }
  return wordsFor(some[0] ?? '').reduce(
    (sum, word) =>
      sum + findIn(some, [word], matching).total + findAnything({ ...world, graph: noAccounts }, word).total,
    0,
  )
}

/** A word of the text as one begins to type it, and the same with a letter left out. */
function wordsFor(text: string): readonly string[] {
  const [begin = '', second = '', ...rest] = text.split(' ', 1)[0] ?? ''
  return [`${begin}${second}`, [begin, ...rest].join('')].filter((word) => word !== '')
}

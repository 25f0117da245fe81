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
  return beginnings(some[0] ?? '').reduce(
    (sum, text) =>
      sum +
      findIn(some, text.split(' '), matching).total +
      findAnything({ ...world, graph: noAccounts }, text).total,
    0,
  )
}

/** A text as one begins to type it: its first word, the same with a letter left out, and a letter of the word after it. */
function beginnings(text: string): readonly string[] {
  const [word = '', next = ''] = text.split(' ')
  const [begin = '', second = '', ...rest] = word
  const found = [`${begin}${second}`, [begin, ...rest].join('')]
  if (next !== '') found.push(`${word} ${next.charAt(0)}`)
  return found.filter((each) => each !== '')
}

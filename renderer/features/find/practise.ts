import type { Graph } from '../../client/mirror/graph.ts'
import { foldedNames } from '../tree/search.ts'
import { inOrder } from './find-accounts.ts'
import { findIn } from './match.ts'
import { peopleTexts } from './people-texts.ts'

/** Enough for the browser to compile what a key runs over 85,000 names, and short enough for one idle moment. */
export const turns = 24
const namesInTurn = 500

/**
 * Looks for what there is among some accounts and some people, also with a mistake in it, and throws the answers away: as in
 * the tree (`tree/practise.ts`) the first letters would else take twice as long as the later ones. Answers how much it found.
 */
export function practise(graph: Graph, turn: number): number {
  let found = 0
  for (const texts of [foldedNames(graph), peopleTexts(graph.members.sorted())]) {
    const from = (turn * namesInTurn) % Math.max(1, texts.length)
    const some = texts.slice(from, from + namesInTurn)
    const matching = { most: namesInTurn, compare: inOrder, forgiving: true }
    for (const text of beginnings(some[0] ?? '')) found += findIn(some, text.split(' '), matching).total
  }
  return found
}

/** A text as one begins to type it: its first word, the same with a letter left out, and a letter of the word after it. */
function beginnings(text: string): readonly string[] {
  const [word = '', next = ''] = text.split(' ')
  const [begin = '', second = '', ...rest] = word
  const found = [`${begin}${second}`, [begin, ...rest].join('')]
  if (next !== '') found.push(`${word} ${next.charAt(0)}`)
  return found.filter((each) => each !== '')
}

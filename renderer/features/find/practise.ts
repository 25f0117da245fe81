import type { Graph } from '../../client/mirror/graph.ts'
import { foldedNames, lettersOfNames } from '../tree/search.ts'
import { inOrder } from './find-accounts.ts'
import { foldedNamesOf } from './folded-names.ts'
import { findIn } from './match.ts'
import type { Found, Matching } from './match.ts'
import { peopleTexts } from './people-texts.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** More than are put in order (`match.ts`): so many are another way through the code. */
const many = 1200
/** Each of them is compared with what was typed, letter by letter. */
const few = 100
const most = 50
const lists = 3
const ways = 2

/** Enough for the browser to compile what a key runs over 85,000 names; each is short enough for one idle moment. */
export const turns = lists * ways * 8

/**
 * Types the name of an account or a person as if to find it, rightly or with mistakes, and throws the answers away: as in
 * the tree (`tree/practise.ts`) the first letters would else take twice as long as the later ones. The first turns fold what
 * people are called. Answers how much it found.
 */
export function practise(graph: Graph, turn: number): number {
  const [texts, letters] = listFor(graph, turn % lists)
  const round = Math.floor(turn / lists)
  const rightly = round % ways === 0
  const from = (round * many) % Math.max(1, texts.length)
  // By the vocabulary many are found with a mistake, too, and then none of them is compared.
  const all = rightly || (letters !== null && round % (ways * 2) === 1)
  const to = from + (all ? many : few)
  const name = texts[from] ?? ''
  const names = texts.slice(from, to)
  return typeIn(
    names,
    letters?.slice(from, to) ?? null,
    letters && !rightly ? vocabularyOf(names) : null,
    rightly ? beginnings(name) : mistakes(name),
  )
}

function listFor(graph: Graph, list: number): readonly [readonly string[], readonly number[] | null] {
  const people = graph.members.sorted()
  if (list === 0) return [foldedNames(graph), lettersOfNames(graph)]
  return [list === 1 ? peopleTexts(people) : foldedNamesOf(people), null]
}

function typeIn(
  names: readonly string[],
  letters: readonly number[] | null,
  vocabulary: Vocabulary | null,
  typed: readonly string[],
): number {
  let total = 0
  let last: Found | null = null
  for (const text of typed) {
    const matching: Matching = { most, compare: inOrder, forgiving: true, last, letters, vocabulary }
    const found = findIn(names, text.split(' '), matching)
    total += found.total
    last = found
  }
  return total
}

/** What one types on the way to a name. */
function beginnings(name: string): readonly string[] {
  const [word = '', next = ''] = name.split(' ')
  return typeable([word.slice(0, 1), word.slice(0, 2), word, `${word} ${next.slice(0, 1)}`])
}

/** The same with a letter left out, two in the wrong order, and one too many. */
function mistakes(name: string): readonly string[] {
  const [word = '', next = ''] = name.split(' ')
  const [first = '', second = '', third = '', ...rest] = word
  const mistaken = [
    [first, third, ...rest],
    [first, third, second, ...rest],
    [first, second, second, third, ...rest],
  ].map((letters) => letters.join(''))
  return typeable(mistaken.flatMap((each) => [each, `${each} ${next.slice(0, 1)}`]))
}

function typeable(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

import type { Graph } from '../../client/mirror/graph.ts'
import { foldedName, foldedVersion, prepareSearch } from '../tree/search.ts'
import { readWords, vocabularyOf } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const vocabularies = new WeakMap<Graph, Vocabulary>()

/** Does beforehand what the finder would have to do for this account. */
export function prepareName(graph: Graph, row: number): void {
  prepareSearch(graph, row)
  readWords(wordsOfNames(graph), row, foldedName(graph, row))
}

/** By row, the words of the names of those accounts that `prepareName` has seen. */
export function wordsOfNames(graph: Graph): Vocabulary {
  const known = vocabularies.get(graph)
  if (known) return known
  const made = vocabularyOf([])
  vocabularies.set(graph, made)
  return made
}

/** Which names are folded and read: another number where one of them is since. */
export function namesVersion(graph: Graph): number {
  return foldedVersion(graph) + wordsOfNames(graph).standing.length
}

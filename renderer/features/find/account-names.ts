import type { Graph } from '../../client/mirror/graph.ts'
import { foldedName, foldedVersion, prepareSearch } from '../tree/search.ts'
import { emptyVocabulary, readWords } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

interface NamesRead {
  readonly vocabulary: Vocabulary
  /** Moves on with every name that is read. */
  version: number
}

const read = new WeakMap<Graph, NamesRead>()

/** Does beforehand what the finder would have to do for this account. */
export function prepareName(graph: Graph, row: number): void {
  prepareSearch(graph, row)
  const names = namesRead(graph)
  if (readWords(names.vocabulary, row, foldedName(graph, row))) names.version += 1
}

/** By row, the words of the names of those accounts that `prepareName` has seen. */
export function wordsOfNames(graph: Graph): Vocabulary {
  return namesRead(graph).vocabulary
}

/** Which names are folded and read: another number where one of them is since. */
export function namesVersion(graph: Graph): number {
  return foldedVersion(graph) + namesRead(graph).version
}

function namesRead(graph: Graph): NamesRead {
  const known = read.get(graph)
  if (known) return known
  const made = { vocabulary: emptyVocabulary(), version: 0 }
  read.set(graph, made)
  return made
}

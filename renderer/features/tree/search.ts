import type { Graph } from '../../client/mirror/graph.ts'
import { fold } from '../../ui/fold.ts'
import { lettersOf } from './letter-bits.ts'

interface Index {
  /** Names as they were folded, to see which have changed. */
  readonly names: string[]
  readonly folded: string[]
  /** Of the folded names; see `lettersOf`. */
  readonly letters: number[]
  readonly ids: string[]
  readonly plainIds: string[]
  /** Moves on with every name that is folded. */
  version: number
}

const indexes = new WeakMap<Graph, Index>()

/** What a person typed into the filter, ready to be compared. */
export interface Query {
  readonly words: readonly string[]
  /** The whole of it without hyphens and spaces, where it may be part of an external id. */
  readonly id: string | null
}

const shortestId = 3

/** Reads what was typed; null when that is nothing. */
export function readQuery(text: string): Query | null {
  const folded = fold(text.trim())
  if (folded === '') return null
  const id = folded.replaceAll(/[\s-]/g, '')
  return { words: folded.split(/\s+/), id: id.length >= shortestId && /\d/.test(id) ? id : null }
}

/**
 * Asks of the account at a row whether it is what the query looks for: every word stands in its name, or the
 * whole query in its external id, with or without hyphens.
 */
export function matcher(graph: Graph, { words, id }: Query): (row: number) => boolean {
  const index = indexOf(graph)
  return (row) => {
    const folded = foldedIn(index, graph, row)
    let named = true
    for (const word of words) named &&= folded.includes(word)
    return named || (id !== null && plainIdIn(index, graph, row).includes(id))
  }
}

/** `matcher` for one account. */
export function matches(graph: Graph, row: number, query: Query): boolean {
  return matcher(graph, query)(row)
}

/** Does beforehand what the first search would have to do for this account. */
export function prepareSearch(graph: Graph, row: number): void {
  const index = indexOf(graph)
  foldedIn(index, graph, row)
  plainIdIn(index, graph, row)
}

/** By row, names and plain ids as they are compared: of those accounts that `prepareSearch` has seen. */
export function foldedNames(graph: Graph): readonly string[] {
  return indexOf(graph).folded
}

/** Which names those are: another number where one of them was folded anew. */
export function foldedVersion(graph: Graph): number {
  return indexOf(graph).version
}

/** By row, the letters of those names; see `lettersOf`. */
export function lettersOfNames(graph: Graph): readonly number[] {
  return indexOf(graph).letters
}

/** By row, external ids without hyphens, folded; of the same accounts. */
export function plainIds(graph: Graph): readonly string[] {
  return indexOf(graph).plainIds
}

/** The name of the account at this row as it is compared; folded once. */
export function foldedName(graph: Graph, row: number): string {
  return foldedIn(indexOf(graph), graph, row)
}

function foldedIn(index: Index, { accounts }: Graph, row: number): string {
  const name = accounts.name(row)
  if (index.names[row] !== name) {
    index.names[row] = name
    const folded = fold(name)
    index.folded[row] = folded
    index.letters[row] = lettersOf(folded)
    index.version += 1
  }
  return index.folded[row] ?? ''
}

/** The external id without hyphens. */
function plainIdIn(index: Index, { accounts }: Graph, row: number): string {
  const externalId = accounts.externalId(row) ?? ''
  if (index.ids[row] !== externalId) {
    index.ids[row] = externalId
    index.plainIds[row] = fold(externalId).replaceAll(/[\s-]/g, '')
  }
  return index.plainIds[row] ?? ''
}

function indexOf(graph: Graph): Index {
  const known = indexes.get(graph)
  if (known) return known
  const { length } = graph.accounts
  const empty = () => Array.from({ length }, () => '')
  const letters = Array.from({ length }, () => 0)
  const made: Index = {
    names: empty(),
    folded: empty(),
    letters,
    ids: empty(),
    plainIds: empty(),
    version: 0,
  }
  indexes.set(graph, made)
  return made
}

/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string
  readonly hit: boolean
}

/** Cuts a name where the words of the query stand in it. */
export function cutAtHits(name: string, words: readonly string[]): readonly Stretch[] {
  const folded = fold(name)
  // Where folding changed the length, places in one say nothing about the other.
  if (words.length === 0 || folded.length !== name.length) return [{ text: name, hit: false }]
  const hits = new Uint8Array(name.length)
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length))
      hits.fill(1, at, at + word.length)
  }
  const stretches: Stretch[] = []
  for (let from = 0; from < name.length;) {
    let to = from + 1
    while (to < name.length && hits[to] === hits[from]) to += 1
    stretches.push({ text: name.slice(from, to), hit: hits[from] === 1 })
    from = to
  }
  return stretches
}

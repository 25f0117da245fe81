import { systems } from '../model/system.ts'
import type { Failure, FailureDetail } from './failure.ts'

/** Details as they fill the gaps of a text. */
export type SaidDetails = { readonly [key: string]: string | number | boolean }

/** The translation files in which words of the contract stand. */
type WordFile = 'activity' | 'explain' | 'failures' | 'kinds' | 'roles' | 'systems'

/** What a language and a workspace know. */
export interface DetailWords {
  /** The text of a key; undefined where the file has none. */
  readonly lookUp: (file: WordFile, key: string) => string | undefined
  /** The name of an account or a person; undefined where the id is nobody's. */
  readonly nameOf: (id: string) => string | undefined
  readonly list: (items: readonly string[]) => string
}

/** Details that hold an id where a person would say a name. */
const namedKeys: ReadonlySet<string> = new Set([
  'account',
  'member',
  'parent',
  'child',
  'on',
  'subject',
  'actor',
])

/** Details that hold a word of the contract, and under which key its translation stands. */
const words: { readonly [key: string]: { readonly file: WordFile; readonly prefix: string } } = {
  kind: { file: 'kinds', prefix: '' },
  kinds: { file: 'kinds', prefix: '' },
  system: { file: 'systems', prefix: '' },
  share: { file: 'explain', prefix: 'share.' },
  held: { file: 'explain', prefix: 'share.' },
  act: { file: 'failures', prefix: 'word.act.' },
  possible: { file: 'failures', prefix: 'word.act.' },
  state: { file: 'failures', prefix: 'word.state.' },
  attribute: { file: 'activity', prefix: 'field.' },
  answer: { file: 'activity', prefix: 'value.answer.' },
}
const roleKeys: ReadonlySet<string> = new Set(['role', 'roles', 'other'])

/**
 * The details of a failure with names in place of ids and words in place of the contract's. Lists are read out; what
 * is nested stays where only code reads it.
 */
export function detailsInWords(
  details: Failure['details'],
  { lookUp, nameOf, list }: DetailWords,
): SaidDetails {
  /** Nothing where there is no such word, as for the words of a file. */
  const wordOf = (key: string, id: string): string | undefined => {
    if (roleKeys.has(key)) {
      const { system } = details
      const where = typeof system === 'string' ? [system, ...systems] : systems
      return where.map((each) => lookUp('roles', `${each}/${id}`)).find((word) => word !== undefined)
    }
    const word = words[key]
    return word && lookUp(word.file, word.prefix + id)
  }
  const said = (key: string, detail: FailureDetail): string | number | boolean | null => {
    if (typeof detail === 'string')
      return wordOf(key, detail) ?? (namedKeys.has(key) ? nameOf(detail) : undefined) ?? detail
    if (!Array.isArray(detail)) return typeof detail === 'object' ? null : detail
    return list(
      detail
        .map((item) => said(key, item as FailureDetail))
        .filter(isSaid)
        .map(String),
    )
  }
  return Object.fromEntries(
    Object.entries(details)
      .map(([key, detail]) => [key, said(key, detail)] as const)
      .filter((entry): entry is readonly [string, string | number | boolean] => entry[1] !== null),
  )
}

function isSaid(item: string | number | boolean | null): item is string | number {
  return typeof item === 'string' || typeof item === 'number'
}

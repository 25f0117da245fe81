import type activity from '../../resources/translations/en/activity.json'
import type { Part, Parts, Sentence } from '../sentence/sentence.ts'

type Key = keyof typeof activity
/** A key without the ending by which the language chooses a plural form. */
type Plain<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K

/** A sentence of the translation file `activity`. */
export function tell(key: Plain<Key>, parts: Parts = {}, count?: number): Sentence {
  return { file: 'activity', key, parts, ...(count === undefined ? {} : { count }) }
}

/** A name or a value, as it stands. */
export function word(value: string): Part {
  return { kind: 'plain', value }
}

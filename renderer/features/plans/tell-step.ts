import type plan from '../../../resources/translations/en/plan.json'
import type { Parts, Sentence } from '../explain/sentence.ts'

/** A key without the ending by which the language chooses a plural form. */
type Plain<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K
type StepKey<K> = K extends `checklist.step.${infer Name}` ? Plain<Name> : never

/** A sentence of the translation file `plan` that says what a step does; the exported checklist has the same. */
export function tellStep(key: StepKey<keyof typeof plan>, parts: Parts, count?: number): Sentence {
  return { file: 'plan', key: `checklist.step.${key}`, parts, ...(count === undefined ? {} : { count }) }
}
